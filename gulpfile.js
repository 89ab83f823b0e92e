/**
 * Builds the published package: `dist/` contains the compiled sources, with the icons, codex and catalogue files
 * alongside.
 */
const { execFileSync } = require('node:child_process');
const { readdir, readFile, rm, writeFile } = require('node:fs/promises');
const { basename, join } = require('node:path');
const { build } = require('esbuild');
const { dest, series, src } = require('gulp');

const DIST = 'dist';
const VENDOR = 'connector/vendor';

/** Ensures that a renamed or deleted source leaves no file behind in the package. */
function clean() {
	return rm(DIST, { recursive: true, force: true });
}

async function compile() {
	execFileSync(process.execPath, [require.resolve('typescript/bin/tsc'), '-p', 'tsconfig.json'], { stdio: 'inherit' });
}

/**
 * The package has no dependencies, so each library in `connector/vendor` is bundled, replacing the compiler's output.
 * The licences of all bundled packages are placed next to it.
 */
async function vendor() {
	const sources = (await readdir(VENDOR)).filter((file) => file.endsWith('.ts'));
	for (const library of sources.map((file) => basename(file, '.ts'))) {
		const { metafile } = await build({
			entryPoints: [join(VENDOR, `${library}.ts`)],
			outfile: join(DIST, VENDOR, `${library}.js`),
			allowOverwrite: true,
			bundle: true,
			format: 'cjs',
			platform: 'neutral',
			// Prefers ES modules, because only they allow unused code to be dropped.
			mainFields: ['module', 'main'],
			resolveExtensions: ['.ts', '.mjs', '.js'],
			target: 'es2022',
			minify: true,
			legalComments: 'inline',
			// n8n's package scan forbids the globals of Node.js.
			define: { 'globalThis.process': 'true', 'process.env.NODE_ENV': '"production"' },
			metafile: true,
		});
		await writeFile(join(DIST, VENDOR, `${library}.LICENSE.txt`), await licences(Object.keys(metafile.inputs)));
	}
}

/** The licence texts of the packages that the bundled files belong to. */
async function licences(files) {
	const packages = files.map((file) => /^.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file));
	const folders = new Map(packages.filter(Boolean).map(([folder, name]) => [folder, name]));
	const texts = [...folders].map(async ([folder, name]) => {
		const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
		const file = (await readdir(folder)).find((entry) => /^licen[cs]e(\.\w+)?$/i.test(entry));
		if (!file) throw new Error(`${name} is bundled, but has no licence text`);
		return `${name} ${version}\n\n${(await readFile(join(folder, file), 'utf8')).trim()}\n`;
	});
	return (await Promise.all(texts)).join('\n----\n\n');
}

/** Nodes and credentials reference their icons relative to their own compiled file. */
function icons() {
	return src('icons/*.svg', { encoding: false }).pipe(dest(`${DIST}/icons`));
}

/** Codex files (`*.node.json`) and catalogues stored as JSON, which the nodes load on demand. */
function data() {
	return src('nodes/**/*.json', { base: '.', encoding: false }).pipe(dest(DIST));
}

exports.clean = clean;
exports.build = series(clean, compile, vendor, icons, data);
exports.default = exports.build;
