import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../../..');
const VENDOR = resolve(ROOT, '../shared/specs/data');
const GENERATED = join(ROOT, 'nodes/OrderCloud/catalogue/generated');
const FILES = ['operations.ts', 'enums.ts', 'types.ts', 'lists.ts'];

let input: string;
let output: string;
beforeEach(() => {
	input = mkdtempSync(join(tmpdir(), 'ordercloud-input-'));
	output = mkdtempSync(join(tmpdir(), 'ordercloud-output-'));
});
afterEach(() => {
	for (const folder of [input, output]) rmSync(folder, { recursive: true, force: true });
});

/** The output of the program. */
function generate(from = input): string {
	return execFileSync(process.execPath, [join(ROOT, 'scripts/catalogue/ordercloud.mjs'), from, output], {
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'pipe'],
	});
}

function generated(name: string): string {
	return readFileSync(join(output, name), 'utf8');
}

const text = { type: 'string', isArray: false };

/** A vendor with one kind of record, a list of it with a search index, and an update. */
function vendor() {
	const common = {
		resource: 'Widgets',
		pathParams: [],
		queryParams: [],
		bodyModel: null,
		isList: false,
		source: 'sdk',
	};
	const list = {
		...common,
		operation: 'List',
		method: 'GET',
		path: '/v1/widgets',
		queryParams: [
			...['search', 'searchOn', 'searchType', 'sortBy', 'page', 'pageSize', 'filters'].map((name) => ({
				name,
				type: name === 'searchType' ? 'SearchType' : 'string',
			})),
			{ name: 'from', type: 'string' },
			{ name: 'open', type: 'boolean' },
		],
		responseModel: 'Widget',
		isList: true,
		listModel: 'ListPageWithFacets',
		lastIdPaging: true,
		sortableFields: ['ID', '!ID'],
		searchableFields: ['ID'],
		roles2019: ['FullAccess', 'WidgetReader'],
	};
	const create = {
		...common,
		operation: 'Create',
		method: 'POST',
		path: '/v1/widgets',
		bodyModel: 'Widget',
		bodyRequiredFields: ['Name'],
	};
	const patch = {
		...common,
		operation: 'Patch',
		method: 'PATCH',
		path: '/v1/widgets/{widgetID}',
		pathParams: ['widgetID'],
		bodyModel: 'Widget',
		bodyPartial: true,
	};
	return {
		operations: [list, create, patch] as Array<Record<string, unknown>>,
		models: {
			Widget: {
				xp: { type: 'any', isArray: false },
				Due: text,
				Count: { type: 'number', isArray: false, min: 1 },
				Color: { type: 'Color', isArray: false },
				Total: { type: 'number', isArray: false, readOnly: true },
				Parts: { type: 'Part', isArray: true },
				Name: { ...text, required: true, maxLength: 10 },
				ID: text,
			},
			Part: { Inside: { type: 'Widget', isArray: false } },
		} as Record<string, Record<string, unknown>>,
		constraints: {
			Widget: {
				Due: { dotnetType: 'DateTimeOffset?' },
				Count: { dotnetType: 'int' },
				Total: { dotnetType: 'decimal' },
			},
		},
		enums: { Color: ['Red', 'Blue'], SearchType: ['AnyTerm'] } as Record<string, string[]>,
	};
}

function write({ operations, models, constraints, enums }: ReturnType<typeof vendor>): void {
	const files = {
		operations,
		models,
		'model-constraints': constraints,
		enums,
		'models-spec1.0.454': {
			models: { Widget: { Newer: { type: 'integer', isArray: false } } },
			enums: { Color: ['Green'] },
		},
	};
	for (const [name, content] of Object.entries(files)) {
		writeFileSync(join(input, `ordercloud-${name}.json`), JSON.stringify(content));
	}
}

describe('the generator of the OrderCloud catalogue', () => {
	it('keeps names and types: dates, integers, enums, limits and read-only members', () => {
		write(vendor());
		generate();
		const types = generated('types.ts');
		for (const line of [
			"{ name: 'ID' },\n\t\t\t{ name: 'Name', maxLength: 10, required: true },",
			"{ name: 'Due', type: 'dateTime' },",
			"{ name: 'Count', type: 'integer', min: 1 },",
			"{ name: 'Color', ref: 'Color' },",
			"{ name: 'Parts', type: 'array', items: { ref: 'Part' } },",
			"{ name: 'Newer', type: 'integer' },",
			"{ name: 'xp', type: 'json' },\n\t\t\t{ name: 'Total', type: 'number', readOnly: true },",
		]) {
			expect(types).toContain(line);
		}
		expect(generated('enums.ts')).toContain("Color: ['Red', 'Blue', 'Green'],");
	});

	it('writes one operation per line, with paging and filters as flags, and the facets beside their list', () => {
		write(vendor());
		generate();
		const lines = generated('operations.ts').split('\n');
		const line = (id: string) => lines.find((one) => one.includes(`id: 'widget.${id}'`)) ?? '';
		expect(line('getAll')).toContain(
			"query: [{ name: 'from', type: 'dateTime' }, { name: 'open', type: 'boolean' }], search: 'typed', filter: true, list: 'lastId', roles: 'FullAccess WidgetReader' }",
		);
		expect(line('getFacets')).toContain("source: 'own Widgets.List'");
		expect(line('getFacets')).toContain("items: 'Meta.Facets'");
		expect(line('create')).toContain("body: { type: 'Widget', required: 'Name' }");
		expect(line('update')).toContain("body: { type: 'Widget', partial: true }");
		expect(generated('lists.ts')).toContain("'widget.getAll': { type: 'Widget', sort: 'ID', search: 'ID' },");
	});

	it('changes nothing when it runs again on the same input', () => {
		write(vendor());
		generate();
		const before = FILES.map((name) => statSync(join(output, name)).mtimeMs);
		expect(generate()).toContain('No change to the catalogue\n4 operations of 1 resources; nothing to write');
		expect(FILES.map((name) => statSync(join(output, name)).mtimeMs)).toEqual(before);
	});

	it('reports what a new version of the input adds, removes and changes', () => {
		write(vendor());
		generate();
		const next = vendor();
		const [list, create] = next.operations;
		next.operations = [
			{
				...list,
				queryParams: [
					{ name: 'open', type: 'string' },
					{ name: 'level', type: 'string' },
				],
				listModel: 'ListPage',
			},
			{ ...create, path: '/v2/widgets', bodyRequiredFields: ['Name', 'Due'] },
			{ ...create, operation: 'Delete', method: 'DELETE', path: '/v1/widgets/{widgetID}', bodyModel: null },
		];
		next.models.Widget.Name = { ...text, required: true, maxLength: 20 };
		next.models.Widget.Size = { type: 'Size', isArray: false };
		delete next.models.Widget.Count;
		next.enums = { ...next.enums, Color: ['Red'], Size: ['S'] };
		write(next);
		const report = generate().split('\n');
		for (const line of [
			'+ Operation widget.delete (DELETE /v1/widgets/{widgetID})',
			'- Operation widget.update (PATCH /v1/widgets/{widgetID})',
			'- Operation widget.getFacets (GET /v1/widgets)',
			'~ Operation widget.create',
			'  ~ path: /v1/widgets -> /v2/widgets',
			'  ~ required in the body: Name -> Name Due',
			'~ Operation widget.getAll',
			'  - query parameter from: dateTime',
			'  + query parameter level: string',
			'  ~ query parameter open: boolean -> string',
			'~ Type Widget',
			'  ~ member Name: string, maxLength 10, required -> string, maxLength 20, required',
			'  + member Size: Size',
			'  - member Count: integer, min 1',
			'+ Values Size',
			'~ Values Color',
			'  - Blue',
		]) {
			expect(report).toContain(line);
		}
	});

	it('names the rules that no longer match anything', () => {
		write(vendor());
		expect(generate()).toContain('! The rule operationName XpIndices.Put meets nothing');
	});

	it('rejects a type that the files do not explain, rather than guess', () => {
		const odd = vendor();
		odd.models.Widget.Odd = { type: 'Unheard', isArray: false };
		write(odd);
		expect(() => generate()).toThrow(/The type Unheard is in none of the files/);
	});

	// The vendor's files are not part of the package; without them the catalogue cannot be compared.
	(existsSync(VENDOR) ? it : it.skip)(
		"generates exactly the committed catalogue of the package from the vendor's files",
		() => {
			generate(VENDOR);
			for (const name of FILES) expect(generated(name)).toBe(readFileSync(join(GENERATED, name), 'utf8'));
		},
	);
});
