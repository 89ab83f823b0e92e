import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../../..');
const VENDOR = resolve(ROOT, '../shared/specs/data/fluent-schema.graphql');
const GENERATED = join(ROOT, 'nodes/FluentCommerce/catalogue/generated');
const FILES = ['operations.ts', 'types.ts'];

const WIDGETS = `
	scalar Json
	scalar DateTime
	enum Mode { FAST SLOW }
	interface Named { ref: String! }
	type Widget implements Named { id: ID! ref: String! parts(first: Int, color: [String!]): PartConnection old: String @deprecated }
	type PartConnection { edges: [PartEdge] pageInfo: PageInfo! }
	type PartEdge { cursor: String node: Part }
	type Part { color: String }
	type PageInfo { hasNextPage: Boolean! }
	input BoxKey { ref: String! }
	input Range { from: DateTime to: DateTime }
	input AttributeInput { name: String! type: String! value: Json! }
	input CreateWidgetInput {
		""" Name. <br/>
		Max character limit: 100."""
		ref: String!
		""" What it is for (max 40 chars)"""
		summary: String
		""" What to do (250 character limit)."""
		hint: String
		""" Max character limit: 36."""
		box: BoxKey
		""" Max character limit: 9."""
		count: Int
		attributes: [AttributeInput]
	}
	input UpdateWidgetInput { id: ID! context: String! attributes: [AttributeInput] }
	input UpdateScrewInput {
		""" Max character limit: 50."""
		ref: String!
		box: BoxKey!
		more: BoxKey
		name: String!
	}
	input RemovePartsFromWidgetInput { widget: WidgetKey! parts: [BoxKey!]! }
	input WidgetKey { id: ID ref: String }
	input Unused { mode: Mode }
	type Query { widgets(ref: [String], made: Range, first: Int): PartConnection widget(ref: String!, box: BoxKey!): Widget }
	type Mutation {
		updateScrew(input: UpdateScrewInput): Widget
		updateWidget(input: UpdateWidgetInput): Widget
		createWidget(input: CreateWidgetInput, mode: Mode): Widget
		removePartsFromWidget(input: RemovePartsFromWidgetInput): Widget @deprecated
	}
`;

let folder: string;
let output: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'fluent-input-'));
	output = mkdtempSync(join(tmpdir(), 'fluent-output-'));
});
afterEach(() => {
	for (const one of [folder, output]) rmSync(one, { recursive: true, force: true });
});

/** The output of the program. */
function run(...args: string[]): string {
	return execFileSync(process.execPath, [join(ROOT, 'scripts/catalogue/fluent.mjs'), ...args], {
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'pipe'],
	});
}

function generate(schema: string): string {
	const file = join(folder, 'schema.graphql');
	writeFileSync(file, schema);
	return run(file, output);
}

function generated(name: string): string {
	return readFileSync(join(output, name), 'utf8');
}

function line(name: string, start: string): string | undefined {
	return generated(name)
		.split('\n')
		.find((one) => one.startsWith(`\t${start}`));
}

describe('the generator of the Fluent catalogue', () => {
	it('writes root fields by name, with arguments and types', () => {
		expect(generate(WIDGETS)).toBe('2 queries and 4 mutations; wrote operations.ts, types.ts\n');
		const names = [...generated('operations.ts').matchAll(/\t\{ name: '(\w+)'/g)].map(([, name]) => name);
		expect(names).toEqual([
			'widget',
			'widgets',
			'createWidget',
			'removePartsFromWidget',
			'updateScrew',
			'updateWidget',
		]);
		expect(line('operations.ts', "{ name: 'widget',")).toBe(
			"\t{ name: 'widget', args: { ref: 'String!', box: 'BoxKey!' }, type: 'Widget' },",
		);
		expect(line('operations.ts', "{ name: 'removeParts")).toContain("type: 'Widget', deprecated: true");
	});

	it('states the key by which a mutation identifies its entity, and the member that takes rows', () => {
		generate(WIDGETS);
		expect(line('operations.ts', "{ name: 'updateWidget'")).toContain("key: { id: 'ID!' }, rows: 'attributes' }");
		expect(line('operations.ts', "{ name: 'updateScrew'")).toContain(
			"key: { ref: { type: 'String!', max: 50 }, box: 'BoxKey!' } }",
		);
		expect(line('operations.ts', "{ name: 'removePartsFromWidget'")).toContain("key: { widget: 'WidgetKey!' } }");
		expect(line('operations.ts', "{ name: 'createWidget'")).toContain("type: 'Widget', rows: 'attributes' }");
		const keys = generated('operations.ts').split('keys:')[1];
		expect([...keys.matchAll(/^\t(\w+):/gm)].map(([, name]) => name)).toEqual(['BoxKey', 'Range', 'WidgetKey']);
	});

	it('keeps length limits of texts, including those stated for a key, and no others', () => {
		generate(WIDGETS);
		const widget = line('types.ts', 'CreateWidgetInput:');
		expect(widget).toContain("ref: { type: 'String!', max: 100 }");
		expect(widget).toContain("summary: { type: 'String', max: 40 }");
		expect(widget).toContain("hint: { type: 'String', max: 250 }");
		expect(widget).toContain("box: { type: 'BoxKey', max: 36 }");
		expect(widget).toContain("count: 'Int'");
	});

	it('keeps interfaces, arguments of members, enums, scalars and deprecations', () => {
		generate(WIDGETS);
		expect(line('types.ts', 'Widget:')).toBe(
			"\tWidget: { fields: { id: 'ID!', ref: 'String!', parts: { type: 'PartConnection', args: { first: 'Int', color: '[String!]' } }, old: { type: 'String', deprecated: true } }, implements: ['Named'] },",
		);
		expect(line('types.ts', 'Named:')).toBe("\tNamed: { fields: { ref: 'String!' } },");
		expect(line('types.ts', 'Mode:')).toBe("\tMode: ['FAST', 'SLOW'],");
		expect(generated('types.ts')).toMatch(/scalars: [^=]+ = \[\n\t'DateTime',\n\t'Json',\n\];/);
		expect(line('types.ts', 'Unused:')).toBe("\tUnused: { mode: 'Mode' },");
	});

	it('writes nothing if nothing changed, and says so', () => {
		generate(WIDGETS);
		const before = FILES.map((name) => statSync(join(output, name)).mtimeMs);
		expect(generate(WIDGETS)).toBe('No change to the catalogue\n2 queries and 4 mutations; nothing to write\n');
		expect(FILES.map((name) => statSync(join(output, name)).mtimeMs)).toEqual(before);
	});

	it('reports what a new schema adds, removes and changes', () => {
		generate(WIDGETS);
		const printed = generate(
			WIDGETS.replace('FAST SLOW', 'FAST SAFE')
				.replace('widget(ref: String!, box: BoxKey!)', 'widget(ref: String, name: String)')
				.replace('limit: 100', 'limit: 120')
				.replace('limit: 50', 'limit: 60')
				.replace('type Part { color: String }', 'type Part { color: String size: Int }')
				.replace('input Unused { mode: Mode }', 'input Another { mode: Mode }')
				.replace('widgets(ref', 'gadgets(ref'),
		);
		expect(printed.trim().split('\n')).toEqual([
			'+ Query gadgets',
			'~ Query widget',
			'  - argument box: BoxKey!',
			'  + argument name: String',
			'  ~ argument ref: String! -> String',
			'- Query widgets',
			'~ Mutation updateScrew',
			'  ~ key ref: String!, max 50 -> String!, max 60',
			'~ Type Part',
			'  + member size: Int',
			'+ Input Another',
			'~ Input CreateWidgetInput',
			'  ~ member ref: String!, max 100 -> String!, max 120',
			'- Input Unused',
			'~ Input UpdateScrewInput',
			'  ~ member ref: String!, max 50 -> String!, max 60',
			'~ Values of Mode',
			'  + value SAFE: there',
			'  - value SLOW: there',
			'2 queries and 4 mutations; wrote operations.ts, types.ts',
		]);
	});

	it.each([
		['unions', 'type A { x: Int } union U = A type Query { u: U }', /U is a union/],
		['defaults', 'type Query { a(first: Int = 10): Int }', /first has a default value/],
		['subscriptions', 'type Query { a: Int } type Subscription { a: Int }', /subscriptions/],
	])('rejects %s, which the catalogue would lose', (_what, schema, message) => {
		expect(() => generate(schema)).toThrow(message);
		expect(existsSync(join(output, 'types.ts'))).toBe(false);
	});

	it('prints its usage', () => {
		expect(() => run()).toThrow(/Usage: node scripts\/catalogue\/fluent.mjs <schema>/);
	});
});

/** The vendor's file is not part of the package. */
(existsSync(VENDOR) ? describe : describe.skip)("the vendor's schema", () => {
	it('reproduces the committed catalogue', () => {
		for (const name of FILES) writeFileSync(join(output, name), readFileSync(join(GENERATED, name)));
		expect(run(VENDOR, output)).toBe('No change to the catalogue\n128 queries and 104 mutations; nothing to write\n');
	});
});
