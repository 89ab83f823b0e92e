/** Builds what ships: `dist/` holds the compiled sources with the icons, codex and catalogue files beside them. */
const { execFileSync } = require('node:child_process');
const { rm } = require('node:fs/promises');
const { dest, series, src } = require('gulp');

const DIST = 'dist';

/** Starts from nothing, so that a renamed or deleted source leaves no file behind in the package. */
function clean() {
	return rm(DIST, { recursive: true, force: true });
}

async function compile() {
	execFileSync(process.execPath, [require.resolve('typescript/bin/tsc'), '-p', 'tsconfig.json'], { stdio: 'inherit' });
}

/** Nodes and credentials name their icons relative to their own compiled file. */
function icons() {
	return src('icons/*.svg', { encoding: false }).pipe(dest(`${DIST}/icons`));
}

/** Codex files (`*.node.json`) and catalogues kept as JSON, which the nodes read on demand. */
function data() {
	return src('nodes/**/*.json', { base: '.', encoding: false }).pipe(dest(DIST));
}

exports.clean = clean;
exports.build = series(clean, compile, icons, data);
exports.default = exports.build;
