import { spawnSync } from 'node:child_process';
import {
	cpSync,
	existsSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';

import { PROVIDERS } from '../../nodes';
import { REPOSITORY } from './packed';

const read = (file: string) => readFileSync(join(REPOSITORY, file), 'utf8');

function filesIn(folder: string, ending: string): string[] {
	return readdirSync(join(REPOSITORY, folder), { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith(ending))
		.map((file) => join(folder, file))
		.sort();
}

const PAGES = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...filesIn('docs', '.md')];
const manifest = JSON.parse(read('package.json')) as {
	scripts: Record<string, string>;
	homepage: string;
};

/** The text without blocks of code, in which neither headings nor links count. */
const prose = (text: string) => text.replace(/^```[\s\S]*?^```$/gm, '');

/** The anchors of a page's headings, as GitHub makes them. */
function anchorsOf(text: string): Set<string> {
	const seen = new Map<string, number>();
	const anchors = new Set<string>();
	for (const [, heading] of prose(text).matchAll(/^#{1,6} (.+)$/gm)) {
		const slug = heading
			.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
			.toLowerCase()
			.replace(/[^\p{L}\p{N}\s_-]/gu, '')
			.trim()
			.replace(/\s/g, '-');
		const before = seen.get(slug) ?? 0;
		seen.set(slug, before + 1);
		anchors.add(before === 0 ? slug : `${slug}-${before}`);
	}
	return anchors;
}

/** Targets of the links and pictures in a page. */
function linksOf(page: string): string[] {
	return [...prose(read(page)).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target);
}

/** Why a link leads nowhere; undefined where it leads somewhere, or out of the repository. */
function brokenLink(page: string, target: string): string | undefined {
	if (/^https?:/.test(target)) return undefined;
	const [path, anchor] = target.split('#');
	const file = path === '' ? page : relative(REPOSITORY, resolve(REPOSITORY, dirname(page), path));
	if (file.startsWith('..') || !existsSync(join(REPOSITORY, file))) return `${page}: no file ${target}`;
	if (anchor !== undefined && !anchorsOf(read(file)).has(anchor)) return `${page}: no heading ${target}`;
	return undefined;
}

describe('README.md', () => {
	test('has at most 14 KB', () => {
		expect(statSync(join(REPOSITORY, 'README.md')).size).toBeLessThanOrEqual(14_000);
	});

	test('shows a picture and the two commands before its first section', () => {
		const [top] = read('README.md').split(/^## /m);
		expect(top).toMatch(/!\[[^\]]{20,}\]\(docs\/example\.png\)/);
		expect(top).toContain('\nnpm start ');
		expect(top).toContain('\nnpm test ');
	});
});

describe('the documents', () => {
	test.each(PAGES)('%s has only links that lead somewhere', (page) => {
		const broken = linksOf(page).map((target) => brokenLink(page, target));
		expect(broken.filter((reason) => reason !== undefined)).toEqual([]);
	});

	test('link to one another, so that each page can be reached from the README', () => {
		const reached = new Set(['README.md']);
		for (const page of reached) {
			for (const target of linksOf(page)) {
				const file = relative(REPOSITORY, resolve(REPOSITORY, dirname(page), target.split('#')[0]));
				if (PAGES.includes(file)) reached.add(file);
			}
		}
		expect(PAGES.filter((page) => !reached.has(page))).toEqual([]);
	});

	test.each(PAGES)('%s names only commands that there are', (page) => {
		const commands = [...read(page).matchAll(/\bnpm (?:run )?([a-z]+)\b|\bnode (scripts\/[\w/.-]+\.mjs)/g)];
		const unknown = commands.filter(([, script, file]) => {
			if (file !== undefined) return !existsSync(join(REPOSITORY, file));
			return !['ci', 'install'].includes(script) && !(script in manifest.scripts);
		});
		expect(unknown.map(([command]) => command)).toEqual([]);
	});

	test.each(PAGES.filter((page) => !page.startsWith('docs/operations')))(
		'%s names only files that there are',
		(page) => {
			const folders = 'connector|credentials|docs|examples|icons|nodes|scripts|test';
			const named = [...prose(read(page)).matchAll(new RegExp(`\`((?:${folders})/[\\w/.-]*)\``, 'g'))];
			const missing = named.map(([, path]) => path).filter((path) => !existsSync(join(REPOSITORY, path)));
			expect(missing).toEqual([]);
		},
	);

	test('list every feature', () => {
		const text = read('docs/architecture.md');
		for (const name of readdirSync(join(REPOSITORY, 'connector/features'))) expect(text).toContain(`| \`${name}\` `);
	});

	test('list every example', () => {
		const text = read('docs/examples.md');
		for (const file of filesIn('examples', '.json')) expect(text).toContain(`(../${file})`);
	});
});

describe('each provider', () => {
	const providers = Object.values(PROVIDERS);
	const anchors = [...anchorsOf(read('README.md'))];
	/** The anchors of the README to which a file leads, after the address of the repository. */
	const anchorsIn = (file: string) =>
		[...read(file).matchAll(new RegExp(`${manifest.homepage}[^'"#]*#([\\w-]+)`, 'g'))].map(([, anchor]) => anchor);

	test.each(providers)('$title has links from n8n that lead to sections of the README', ({ Node, Credential }) => {
		const files = [...filesIn(`nodes/${Node.name}`, '.node.json'), `credentials/${Credential.name}.credentials.ts`];
		for (const file of files) {
			const links = anchorsIn(file);
			expect(links.length).toBeGreaterThan(0);
			for (const anchor of links) expect(anchors).toContain(anchor);
		}
	});

	test.each(providers)(
		'$title has a page with its operations, and a section about its credential',
		({ Credential }) => {
			const [anchor] = anchorsIn(`credentials/${Credential.name}.credentials.ts`);
			expect(linksOf('README.md')).toContain(`docs/operations/${anchor}.md`);
			expect(linksOf('README.md')).toContain(`docs/credentials.md#${anchor}`);
			expect(linksOf('docs/README.md')).toContain(`operations/${anchor}.md`);
		},
	);

	test('has a page with its operations, and no other page is left', () => {
		expect(filesIn('docs/operations', '.md')).toHaveLength(providers.length);
	});
});

describe('scripts/operations.mjs --check', () => {
	let copy: string;
	/** A copy of what the script reads, so that the tables can be changed. */
	beforeAll(() => {
		copy = mkdtempSync(join(tmpdir(), 'order-fulfillment-tables-'));
		for (const part of ['connector', 'credentials', 'docs', 'nodes', 'scripts', 'package.json', 'README.md'])
			cpSync(join(REPOSITORY, part), join(copy, part), { recursive: true });
		symlinkSync(join(REPOSITORY, 'node_modules'), join(copy, 'node_modules'));
	});
	afterAll(() => rmSync(copy, { recursive: true, force: true }));

	const check = (...args: string[]) => {
		const { status, stderr } = spawnSync(process.execPath, ['scripts/operations.mjs', ...args], {
			cwd: copy,
			encoding: 'utf8',
		});
		return { status, stderr: stderr.trim() };
	};

	test('passes while tables and counts are those of the catalogues', () => {
		expect(check('--check')).toEqual({ status: 0, stderr: '' });
	});

	test('names tables and counts that are out of date, missing or of no provider, and writing puts them right', () => {
		const table = (name: string) => join(copy, 'docs/operations', name);
		writeFileSync(table('ruc.md'), readFileSync(table('ruc.md'), 'utf8').replace('Send Return', 'Send Returns'));
		rmSync(table('ordercloud.md'));
		writeFileSync(table('acme.md'), '# Operations of Acme\n');
		const readme = join(copy, 'README.md');
		writeFileSync(readme, readFileSync(readme, 'utf8').replace('[30 operations', '[29 operations'));
		const { status, stderr } = check('--check');
		expect(status).toBe(1);
		const stale = ['ruc.md', 'ordercloud.md'].map((name) => `docs/operations/${name}`);
		expect(stderr.split(': ').at(-1)).toBe([...stale, 'README.md', 'docs/operations/acme.md'].join(', '));
		expect(check().status).toBe(0);
		expect(check('--check')).toEqual({ status: 0, stderr: '' });
		expect(existsSync(table('acme.md'))).toBe(false);
	});
});
