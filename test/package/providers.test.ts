import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { PROVIDERS } from '../../nodes';

const ROOT = resolve(__dirname, '../..');

/** Names of the providers, and terms that only one of them has. */
const WORDS = /fedex|\bruc\b|paxon|ordercloud|sitecore|fulfillmenttools|\bfft\b|fluent|\bxp\b|tenant|facilityRef/i;

const registered = Object.entries(PROVIDERS);

/** Files below a folder with this suffix, by relative path. */
function filesOf(folder: string, end: string): string[] {
	return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith(end));
}

describe('the connector', () => {
	it('knows no provider, not even in its comments', () => {
		const files = filesOf('connector', '.ts');
		const found = files.flatMap((file) =>
			readFileSync(join(ROOT, 'connector', file), 'utf8')
				.split('\n')
				.filter((line) => WORDS.test(line))
				.map((line) => `${file}: ${line.trim()}`),
		);
		expect(files.length).toBeGreaterThan(50);
		expect(found).toEqual([]);
	});

	it.each(registered)('is searched for the name of %s', (key, { title, provider }) => {
		for (const name of [key, title, provider.profile.account.label]) expect(name).toMatch(WORDS);
	});
});

describe('the list of providers', () => {
	const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
		n8n: { credentials: string[]; nodes: string[] };
	};
	const nodes = registered.flatMap(([, { Node, Trigger }]) =>
		[Node, ...(Trigger ? [Trigger] : [])].map(({ name }) => `${Node.name}/${name}.node`),
	);
	const credentials = registered.map(([, { Credential }]) => `${Credential.name}.credentials`);

	it('matches the nodes and credentials in package.json, in the same order', () => {
		expect(manifest.n8n.nodes).toEqual(nodes.map((file) => `dist/nodes/${file}.js`));
		expect(manifest.n8n.credentials).toEqual(credentials.map((file) => `dist/credentials/${file}.js`));
	});

	it('contains every existing node and credential', () => {
		expect(filesOf('nodes', '.node.ts').sort()).toEqual(nodes.map((file) => `${file}.ts`).sort());
		expect(filesOf('credentials', '.ts').sort()).toEqual(credentials.map((file) => `${file}.ts`).sort());
	});

	it.each(registered)('names %s as its profile, nodes and credential do', (key, entry) => {
		const { profile } = entry.provider;
		const [node, trigger] = [new entry.Node().description, entry.Trigger && new entry.Trigger().description];
		expect([profile.name, node.name]).toEqual([key, key]);
		if (trigger) expect(trigger.name).toBe(`${key}Trigger`);
		const { credential } = profile.account;
		expect(new entry.Credential().name).toBe(credential);
		for (const used of [node, trigger])
			expect(used?.credentials?.map(({ name }) => name) ?? [credential]).toEqual([credential]);
	});

	it.each(registered)(
		'has fields in the credential of %s for all that its messages about tokens name',
		(_key, entry) => {
			const { label: _label, ...fields } = entry.provider.profile.account.token.words;
			const named = Object.values(fields).flatMap((words) => [...words.matchAll(/'([^']+)'/g)].map(([, name]) => name));
			const shown = new entry.Credential().properties.map(({ displayName }) => displayName);
			expect(named.length).toBeGreaterThan(0);
			expect(shown).toEqual(expect.arrayContaining(named));
		},
	);

	it.each(registered)('says for every operation of %s where a reader finds it', (_key, { provider }) => {
		const sources = new Set(provider.catalogue.operations.map(({ source }) => source));
		for (const source of sources) expect(source).toMatch(/[A-Za-z]{4}/);
		expect([...sources].filter((source) => /(^|[ ,])[A-Z]\d+\b|^\d+\.\d+$/.test(source))).toEqual([]);
	});

	it.each(registered)('has tests and an example for %s', (key, { Node }) => {
		expect(existsSync(join(ROOT, 'test/nodes', Node.name))).toBe(true);
		const examples = filesOf('examples', '.json').map((file) => readFileSync(join(ROOT, 'examples', file), 'utf8'));
		expect(examples.some((text) => text.includes(`"n8n-nodes-order-fulfillment.${key}"`))).toBe(true);
	});

	// n8n loads every node by its own file: one that imported the list would load all the others too.
	it('is not imported by anything that ships', () => {
		const shipped = ['connector', 'credentials', 'nodes'].flatMap((folder) =>
			filesOf(folder, '.ts').map((file) => join(folder, file)),
		);
		const list = join(ROOT, 'nodes/index');
		const importing = shipped.filter((file) =>
			[...readFileSync(join(ROOT, file), 'utf8').matchAll(/(?:from|import\()\s*'(\.[^']*)'/g)].some(([, path]) =>
				[list, join(ROOT, 'nodes')].includes(resolve(ROOT, file, '..', path)),
			),
		);
		expect(shipped.length).toBeGreaterThan(200);
		expect(importing).toEqual([]);
	});
});
