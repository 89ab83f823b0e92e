import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');
const IMPORT =
	/(?:import|export)\s+(?:type\s+)?\{([^}]*)\}\s+from\s+'(\.[^']*)'|\{([^{}]*)\}\s*=\s*await import\('(\.[^']*)'\)/g;
const DYNAMIC = /import\('(\.[^']*)'\)\.then\(\(\{([^}]*)\}/g;
const PASSED_ON = /^export (?:type )?\{([^}]*)\} from '[^.]/gm;
const INDEXED = /^export (?:type )?\{([^}]*)\} from '\./gm;
const DECLARED = /^export (?:async )?(?:function\*?|const|class|abstract class|interface|type) (\w+)/gm;

function sources(...folders: string[]): string[] {
	return folders.flatMap((folder) =>
		readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
			.filter((file) => file.endsWith('.ts'))
			.map((file) => join(ROOT, folder, file)),
	);
}

/** `file name` of every import and re-export of a file. */
function taken(file: string): string[] {
	const text = readFileSync(file, 'utf8');
	const found = [...text.matchAll(IMPORT)].map(([, names, from, lazyNames, lazyFrom]) => [
		names ?? lazyNames,
		from ?? lazyFrom,
	]);
	found.push(...[...text.matchAll(DYNAMIC)].map(([, from, names]) => [names, from]));
	return found.flatMap(([names, from]) => {
		const path = join(dirname(file), from);
		const source = existsSync(`${path}.ts`) ? `${path}.ts` : join(path, 'index.ts');
		return names.split(',').map(
			(name) =>
				`${source} ${
					name
						.trim()
						.replace(/^type /, '')
						.split(/ as |:/)[0]
				}`,
		);
	});
}

/** `file name` of everything that a file passes on from a package or, by `INDEXED`, from its folder; types included. */
function passedOn(file: string, exports = PASSED_ON): string[] {
	const found = [...readFileSync(file, 'utf8').matchAll(exports)];
	return found.flatMap(([, names]) => [...names.matchAll(/(\w+)\s*(?:,|$)/g)].map(([, name]) => `${file} ${name}`));
}

describe('what a file exports', () => {
	it('is used by another file', () => {
		const used = new Set(sources('connector', 'nodes', 'credentials', 'test').flatMap(taken));
		const exported = sources('connector', 'nodes').flatMap((file) => [
			...[...readFileSync(file, 'utf8').matchAll(DECLARED)].map(([, name]) => `${file} ${name}`),
			...passedOn(file, INDEXED),
		]);
		expect(exported.length).toBeGreaterThan(200);
		// n8n finds nodes by the path in package.json.
		const unused = exported.filter((one) => !used.has(one) && !/\.node\.ts /.test(one));
		expect(unused.map((one) => one.slice(ROOT.length + 1))).toEqual([]);
	});

	it('of a bundled library is used by the package itself', () => {
		const used = new Set(sources('connector', 'nodes', 'credentials').flatMap(taken));
		const passed = sources('connector/vendor').map((file) => ({ file, names: passedOn(file) }));
		expect(passed.filter(({ names }) => names.length === 0)).toEqual([]);
		const unused = passed.flatMap(({ names }) => names).filter((one) => !used.has(one));
		expect(unused.map((one) => one.slice(ROOT.length + 1))).toEqual([]);
	});

	it('of the connector is called like nothing else that it exports', () => {
		const files = new Map<string, string[]>();
		for (const file of sources('connector')) {
			for (const [, name] of readFileSync(file, 'utf8').matchAll(DECLARED)) {
				files.set(name, [...(files.get(name) ?? []), file.slice(ROOT.length + 1)]);
			}
		}
		expect(files.size).toBeGreaterThan(200);
		expect([...files].filter(([, all]) => all.length > 1)).toEqual([]);
	});
});
