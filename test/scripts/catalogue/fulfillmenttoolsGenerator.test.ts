import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../../..');
const VENDOR = resolve(ROOT, '../shared/specs/data/fulfillmenttools-openapi.yaml');
const GENERATED = join(ROOT, 'nodes/Fulfillmenttools/catalogue/generated');

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'fulfillmenttools-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The output of the program; the catalogue is written to the folder of the test. */
function generate(input: string | object): string {
	let file = input;
	if (typeof file !== 'string') {
		file = join(folder, 'openapi.json');
		writeFileSync(file, JSON.stringify(input));
	}
	const program = join(ROOT, 'scripts/catalogue/fulfillmenttools.mjs');
	return execFileSync(process.execPath, [program, file as string, join(folder, 'out')], {
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'pipe'],
	});
}

const written = (name: string) => readFileSync(join(folder, 'out', `${name}.ts`), 'utf8');

/** The written line of an operation, a body or a type. */
function line(name: string, key: string): string {
	const found = written(name)
		.split('\n')
		.find(
			(one) =>
				one.includes(`id: '${key}'`) ||
				one.trimStart().startsWith(`'${key}':`) ||
				one.trimStart().startsWith(`${key}:`),
		);
	if (found === undefined) throw new Error(`${name} has no ${key}`);
	return found.trim();
}

const json = (schema: object) => ({ content: { 'application/json': { schema } } });
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const tag = (name: string) => ({ type: 'string', enum: [name] });

/** A small API with an order, actions on it, a change set, a list and a search. */
function api() {
	const order = { type: 'object', properties: { id: { type: 'string' }, version: { type: 'integer' } } };
	return {
		openapi: '3.0.3',
		info: { title: 'Small', version: '1' },
		paths: {
			'/api/orders': {
				get: {
					operationId: 'getAllOrders',
					parameters: [
						{ in: 'query', name: 'startAfterId', schema: { type: 'string' } },
						{ in: 'query', name: 'size', schema: { type: 'integer', maximum: 100 } },
						{ in: 'query', name: 'status', explode: false, schema: { type: 'array', items: tag('OPEN') } },
					],
					responses: {
						200: json({ type: 'object', properties: { orders: { type: 'array', items: ref('Order') }, total: {} } }),
					},
					'x-fft-permissions': ['ORDER_READ'],
					'x-badges': [{ label: 'BETA' }],
				},
			},
			'/api/orders/{orderId}': {
				get: { operationId: 'getOrder', parameters: [], responses: { 200: json(ref('Order')) } },
				patch: {
					operationId: 'updateOrder',
					requestBody: { required: true, ...json(ref('OrderPatchActions')) },
					responses: { 200: {} },
				},
			},
			'/api/orders/{orderId}/actions': {
				post: {
					operationId: 'orderAction',
					requestBody: { required: true, ...json({ oneOf: [ref('Cancel'), ref('Unlock')] }) },
					responses: { 200: {} },
				},
			},
			'/api/orders/search': {
				post: { operationId: 'searchOrder', requestBody: json(ref('OrderSearchPayload')), responses: { 200: {} } },
			},
		},
		components: {
			schemas: {
				Order: order,
				Versioned: { type: 'object', required: ['version'], properties: { version: { type: 'integer', minimum: 0 } } },
				Cancel: {
					allOf: [ref('Versioned')],
					required: ['name'],
					properties: { name: tag('CANCEL'), reason: { type: 'string', maxLength: 9 } },
				},
				Unlock: { allOf: [ref('Versioned'), { required: ['name'], properties: { name: tag('UNLOCK_ORDER') } }] },
				OrderPatchActions: {
					type: 'object',
					required: ['version', 'actions'],
					properties: { version: { type: 'integer' }, actions: { type: 'array', items: ref('ModifyOrder') } },
				},
				ModifyOrder: { type: 'object', properties: { action: tag('ModifyOrder'), target: ref('Target') } },
				Target: { oneOf: [ref('Hook'), ref('Queue')] },
				Hook: { type: 'object', required: ['type', 'url'], properties: { type: tag('HOOK'), url: { type: 'string' } } },
				Queue: { type: 'object', required: ['type'], properties: { type: tag('QUEUE'), next: ref('Target') } },
				OrderSearchPayload: {
					type: 'object',
					properties: { query: ref('OrderSearchQuery'), sort: { type: 'array', items: ref('OrderSort') } },
				},
				OrderSearchQuery: {
					type: 'object',
					properties: {
						and: { type: 'array', items: ref('OrderSearchQuery') },
						status: { allOf: [ref('TextFilter')] },
						tags: {
							type: 'object',
							properties: {
								exists: { type: 'boolean' },
								contains: { type: 'object', properties: { id: ref('TextFilter') } },
							},
						},
					},
				},
				TextFilter: {
					type: 'object',
					properties: { eq: { type: 'string' }, in: { type: 'array', items: { type: 'string' } } },
				},
				OrderSort: { type: 'object', properties: { status: { type: 'string', enum: ['ASC', 'DESC'] } } },
				SearchOptions: { type: 'object', properties: { withTotal: { type: 'boolean' } } },
			},
		},
	};
}

describe('the generator of the fulfillmenttools catalogue', () => {
	beforeEach(() => {
		generate(api());
	});

	it('creates an operation for each tagged variant of a body, named without the words of its resource', () => {
		expect(line('operations', 'order.cancel')).toContain(
			"call: 'POST /api/orders/{orderId}/actions', source: 'orderAction'",
		);
		expect(line('bodies', 'order.unlock')).toContain("constants: { name: 'UNLOCK_ORDER' }");
		expect(line('bodies', 'order.cancel')).toContain("{ name: 'reason', maxLength: 9 }");
	});

	it('takes a version from the read of the same entity', () => {
		expect(line('operations', 'order.cancel')).toContain("version: 'version order.get'");
	});

	it('creates an operation for each change of a set', () => {
		expect(line('bodies', 'order.update')).toContain("constants: { action: 'ModifyOrder' }");
		expect(line('bodies', 'order.update')).toContain("listed: { name: 'actions', outside: ['version'] }");
	});

	it('keeps the variants of an object, and ends recursive types by naming them', () => {
		expect(line('types', 'Target')).toContain("forms: ['type!=HOOK url!', 'type!=QUEUE next']");
		expect(line('types', 'Target')).toContain("{ name: 'next', ref: 'Target' }");
	});

	it('keeps what lists need: entries, pager, joined values, stage, permissions', () => {
		expect(line('operations', 'order.getAll')).toContain(
			"response: { items: ['orders'] }, paging: 'afterId100', permissions: ['ORDER_READ'], stage: 'beta'",
		);
		expect(line('operations', 'order.getAll')).toContain('joined: true');
	});

	it('recognizes lists that count their entries under another name', () => {
		const other = api();
		const { 200: answer } = other.paths['/api/orders'].get.responses;
		answer.content['application/json'].schema = {
			type: 'object',
			properties: { orders: { type: 'array', items: ref('Order') }, totalCount: {} },
		};
		generate(other);
		expect(line('operations', 'order.getAll')).toContain("paging: 'afterIdCounted'");
	});

	it('flattens the filter and sort fields of a search', () => {
		expect(line('filters', 'order.search')).toBe(
			"'order.search': { fields: ['status Text', 'tags Exists', 'tags.contains.id Text'], sort: ['status'] },",
		);
		expect(line('kinds', 'Text')).toBe("Text: { operators: 'eq in' },");
	});

	it('changes nothing if the input is the same', () => {
		const before = statSync(join(folder, 'out/operations.ts')).mtimeMs;
		const report = generate(api());
		expect(report).toContain('No change to the catalogue');
		expect(report).toContain('nothing to write');
		expect(statSync(join(folder, 'out/operations.ts')).mtimeMs).toBe(before);
	});

	it('reports what a new version adds, removes and changes before it writes', () => {
		const changed = api();
		const { paths, components } = changed;
		Object.assign(components.schemas.Cancel.properties, {
			reason: { type: 'string', maxLength: 99 },
			note: { type: 'string' },
		});
		Object.assign(paths['/api/orders'].get, { deprecated: true });
		Object.assign(paths, { '/api/brands': { get: { operationId: 'getAllBrands', responses: { 200: {} } } } });
		Reflect.deleteProperty(paths, '/api/orders/search');
		const report = generate(changed);
		expect(report).toContain('+ Operation brand.getAll (GET /api/brands)');
		expect(report).toContain('- Operation order.search (POST /api/orders/search)');
		expect(report).toMatch(/~ Operation order\.getAll\n\s+~ stage: beta -> deprecated/);
		expect(report).toMatch(
			/~ Body of order\.cancel\n\s+~ fields\.reason\.maxLength: 9 -> 99\n\s+\+ fields\.note\.name: note/,
		);
	});

	it('reports rules that no longer match anything', () => {
		expect(generate(api())).toContain('This rule meets nothing: pager: getAllParcels');
	});

	it('stops at what no rule assigns or names distinctly', () => {
		const unknown = api();
		Object.assign(unknown.paths, { '/api/spaceships': { get: { operationId: 'x', responses: {} } } });
		expect(() => generate(unknown)).toThrow(/No resource is known for \/api\/spaceships/);
		const twice = api();
		Object.assign(twice.paths, { '/api/process': { get: { operationId: 'y', responses: { 200: {} } } } });
		Object.assign(twice.paths, { '/api/processes': { get: { operationId: 'z', responses: { 200: {} } } } });
		expect(() => generate(twice)).toThrow(/process\.getAll: GET \/api\/process \(y\), GET \/api\/processes \(z\)/);
	});
});

(existsSync(VENDOR) ? describe : describe.skip)(
	existsSync(VENDOR) ? 'the committed catalogue' : "the committed catalogue (without the vendor's file)",
	() => {
		it("is what the generator creates from the vendor's file", () => {
			generate(VENDOR);
			for (const name of readdirSync(GENERATED)) {
				expect(readFileSync(join(folder, 'out', name), 'utf8')).toBe(readFileSync(join(GENERATED, name), 'utf8'));
			}
		});
	},
);
