import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { basename, dirname, join } from 'node:path';

import { PROVIDERS as REGISTERED } from '../../nodes';
import { filesBelow, Packed, REPOSITORY } from './packed';

const PROVIDERS = Object.values(REGISTERED);
const CREDENTIALS = PROVIDERS.map(({ Credential }) => Credential.name);
const NODES = PROVIDERS.flatMap(({ Node, Trigger }) => [Node.name, ...(Trigger ? [Trigger.name] : [])]);

const manifest = JSON.parse(readFileSync(join(REPOSITORY, 'package.json'), 'utf8'));
let packed: Packed;

beforeAll(() => {
	packed = new Packed();
}, 180_000);
afterAll(() => packed.remove());

function scan(leg: 'source' | 'tarball', folder: string) {
	const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/scan.mjs', leg, folder], {
		cwd: REPOSITORY,
		// jest sets NODE_ENV to `test`, which makes n8n-nodes-base take every file for one of its own tests.
		env: { ...process.env, NODE_ENV: 'production' },
		encoding: 'utf8',
	});
	return { status, output: `${stdout}${stderr}` };
}

describe("n8n's package scan", () => {
	test('finds no error in the sources', () => {
		expect(scan('source', REPOSITORY)).toEqual({ status: 0, output: '' });
	}, 180_000);

	test('finds no error in the packed tarball', () => {
		expect(scan('tarball', packed.root)).toEqual({ status: 0, output: '' });
	}, 180_000);

	test('is not affected by an inline disable comment', () => {
		const disable = ['eslint', 'disable'].join('-');
		const files = ['connector', 'credentials', 'nodes', 'scripts', 'test', 'examples']
			.flatMap((folder) => filesBelow(join(REPOSITORY, folder)).map((file) => join(folder, file)))
			.concat('gulpfile.js', 'index.js', 'eslint.config.mjs', 'jest.config.js');
		const found = files.filter((file) => readFileSync(join(REPOSITORY, file), 'utf8').includes(disable));
		expect(found).toEqual([]);
	});
});

describe('the packed package', () => {
	test('contains only what runs, the manifest, the licence and the README', () => {
		const other = packed
			.files()
			.filter((file) => !/^dist\/(connector|credentials|nodes)\/[\w/.-]+\.(js|json)$/.test(file))
			.filter((file) => !/^dist\/connector\/vendor\/\w+\.LICENSE\.txt$/.test(file))
			.filter((file) => !/^dist\/icons\/\w+(\.dark)?\.svg$/.test(file));
		expect(other).toEqual(expect.arrayContaining(['LICENSE', 'README.md', 'index.js', 'package.json']));
		expect(other).toHaveLength(4);
		// The list of providers is for tests and scripts.
		expect(packed.files()).not.toContain('dist/nodes/index.js');
	});

	test('is under 2 MB unpacked', () => {
		expect(packed.size()).toBeLessThan(2_000_000);
	});

	test('requires nothing at run time but n8n-workflow and luxon, which n8n brings, and crypto', () => {
		const wanted = packed
			.files()
			.filter((file) => file.endsWith('.js') && file.startsWith('dist/'))
			.flatMap((file) => [...packed.read(file).matchAll(/\b(?:require|import)\(\s*["'`]([^"'`]+)["'`]\s*\)/g)])
			.map(([, name]) => name)
			.filter((name) => !name.startsWith('.'));
		expect([...new Set(wanted)].filter((name) => !['n8n-workflow', 'luxon', 'crypto'].includes(name))).toEqual([]);
		expect(wanted.some((name) => builtinModules.includes(name))).toBe(true);
		expect(manifest.dependencies).toBeUndefined();
		expect(manifest.peerDependencies).toEqual({ 'n8n-workflow': '*' });
	});

	test('exports every node and credential by class name', () => {
		const script = `console.log(JSON.stringify(Object.keys(require(${JSON.stringify(packed.root)}))))`;
		const names = execFileSync(process.execPath, ['-e', script], {
			env: { ...process.env, NODE_PATH: join(REPOSITORY, 'node_modules') },
			encoding: 'utf8',
		});
		expect(JSON.parse(names).sort()).toEqual([...CREDENTIALS, ...NODES].sort());
	});

	test('contains the icons and codex files that its nodes and credentials name', () => {
		for (const file of [...manifest.n8n.nodes, ...manifest.n8n.credentials]) {
			const icons = [...packed.read(file).matchAll(/file:([\w./-]+\.svg)/g)].map(([, icon]) => icon);
			expect(icons).toHaveLength(2);
			for (const icon of icons) expect(existsSync(join(packed.root, dirname(file), icon))).toBe(true);
		}
		for (const file of manifest.n8n.nodes as string[]) {
			const codex = JSON.parse(packed.read(file.replace(/\.js$/, '.json')));
			expect(codex.node).toMatch(new RegExp(`^${manifest.name}\\.[a-z]\\w+$`));
		}
	});
});

describe('the bundled libraries', () => {
	const libraries = readdirSync(join(REPOSITORY, 'connector/vendor'))
		.filter((file) => file.endsWith('.ts'))
		.map((file) => basename(file, '.ts'));

	test.each(libraries)('%s is bundled whole, with the licences of what is in it', (library) => {
		const imports = [...packed.read(`dist/connector/vendor/${library}.js`).matchAll(/\b(?:require|import)\(/g)];
		expect(imports).toEqual([]);
		const licences = packed.read(`dist/connector/vendor/${library}.LICENSE.txt`);
		const source = readFileSync(join(REPOSITORY, `connector/vendor/${library}.ts`), 'utf8');
		const [, name] = / from '((?:@[\w-]+\/)?[\w-]+)/.exec(source) ?? [];
		expect(licences).toMatch(new RegExp(`^${name} ${manifest.devDependencies[name]}$`, 'm'));
		expect(licences).toMatch(/permission .* granted/i);
	});

	test('are all that their folder holds', () => {
		const files = packed.files().filter((file) => file.startsWith('dist/connector/vendor/'));
		const expected = libraries.flatMap((library) => [`${library}.LICENSE.txt`, `${library}.js`]);
		expect(files.map((file) => basename(file)).sort()).toEqual(expected.sort());
	});
});

describe('the lock files', () => {
	test.each(['package-lock.json', 'test/n8n/package-lock.json'])('%s names no registry', (file) => {
		expect(readFileSync(join(REPOSITORY, file), 'utf8')).not.toMatch(/"resolved"/);
	});
});
