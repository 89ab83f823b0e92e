import { madeUpAnswer } from './support/fluentAnswer';
import { Documents } from './support/fluentDocument';
import { missing } from './support/fluentExpected';
import { RestFacts } from './support/fluentFacts';
import { FLUENT_FACTS, FLUENT_FILE, fluentFacts, vendorSchema } from './support/fluentSchema';
import type { Sent } from './support/types';
import { heldAgainst } from './support/vendorData';

const schema = vendorSchema();
const facts = fluentFacts();
const bySchema = schema ? describe : describe.skip;
const byFacts = facts ? describe : describe.skip;

function sent(body: unknown, path = '/graphql', method = 'POST'): Sent {
	const [at, query = ''] = path.split('?');
	return {
		method,
		path: at,
		query: [...new URLSearchParams(query)],
		contentType: 'application/json',
		body: body === undefined ? '' : JSON.stringify(body),
	};
}

bySchema(heldAgainst('the checker of Fluent documents', schema, FLUENT_FILE), () => {
	const documents = new Documents(schema!, facts);
	const problems = (query: string, variables: object = {}, more: object = {}): string =>
		documents.look(sent({ query, variables, ...more })).problems.join('\n');

	const MORE = 'pageInfo { hasNextPage }';
	const UPDATE = 'mutation ($a: UpdateOrderInput) { r0: updateOrder(input: $a) { id } }';

	it('accepts documents that the schema allows', () => {
		expect(problems('query ($id: ID) { order(id: $id) { id attributes { name value } } }', { id: '1' })).toBe('');
		expect(problems(UPDATE, { a: { id: '1', attributes: [{ name: 'a', type: 'JSON', value: { b: [1] } }] } })).toBe('');
		const page = `query ($f: Int, $c: DateRange) { orders(first: $f, createdOn: $c) { edges { cursor node { ref } } ${MORE} } }`;
		expect(problems(page, { f: 5_000, c: { from: '2026-02-03T04:05:06.000Z' } })).toBe('');
	});

	it('rejects syntax errors, and unknown fields, arguments, variables and types', () => {
		expect(problems('query {')).toContain('cannot be read');
		expect(problems('{ order(id: 1) { idd } }')).toContain('Cannot query field "idd"');
		expect(problems('query ($id: ID) { order(key: $id) { id } }', { id: '1' })).toContain('Unknown argument "key"');
		expect(problems('query ($id: Id) { order(id: $id) { id } }', { id: '1' })).toContain('Unknown type "Id"');
		expect(problems('query ($id: ID, $n: ID) { order(id: $id) { id } }', { id: '1' })).toContain('never used');
		expect(problems('query ($id: ID) { order(id: $id) { id } }', { id: '1', ref: 'x' })).toContain('$ref is sent');
		expect(problems('query ($id: ID) { order(id: $id) { id items } }', { id: '1' })).toContain(
			'selection of subfields',
		);
		expect(problems('query ($id: Int) { order(id: $id) { id } }', { id: 1 })).toContain('expecting type "ID"');
	});

	it('rejects values that are missing, mistyped, out of range, too long or invalid as times', () => {
		expect(problems(UPDATE, { a: { status: 'X' } })).toContain('Field "id" of required type');
		expect(problems(UPDATE, { a: { id: '1', colour: 'X' } })).toContain('"colour" is not defined');
		expect(problems(UPDATE, { a: { id: '1', totalPrice: '9.5' } })).toContain('Float cannot represent');
		expect(problems(UPDATE, { a: { id: '1', status: '' + 'x'.repeat(256) } })).toMatch(/status has 256 characters/);
		const create = 'mutation ($a: CreateNetworkInput) { createNetwork(input: $a) { id } }';
		expect(problems(create, { a: { name: 'a' } })).toContain('retailers');
		const between = `query ($c: DateRange) { orders(first: 1, createdOn: $c) { edges { cursor } ${MORE} } }`;
		expect(problems(between, { c: { from: '2026-02-03' } })).toContain('no point in time in UTC'.slice(3));
		expect(problems(between, { c: { from: '2026-02-03T04:05:06+01:00' } })).toContain('not a point in time');
		const quantity = 'mutation ($a: UpdateInventoryQuantityInput) { updateInventoryQuantity(input: $a) { id } }';
		const key = { ref: 'a', catalogue: { ref: 'b' } };
		expect(problems(quantity, { a: { ...key, quantity: 2 ** 31 } })).toContain('non 32-bit');
	});

	it('rejects inline values, truncated pages, lists without page information, and excessive complexity', () => {
		expect(problems('{ order(id: "1") { id } }')).toContain('stands in the text');
		expect(problems(`{ orders(first: 5001) { edges { cursor } ${MORE} } }`)).toContain('a page of 5001 rows');
		expect(problems('{ orders(first: 5) { edges { cursor } } }')).toContain('whether there is more');
		const nested =
			'{ me { id } orders(first: 100) { edges { cursor node { items(first: 10) { edges { node { product { ref } } } }';
		expect(problems(`${nested} } } pageInfo { hasNextPage } } }`)).toContain('items: nothing asks');
		const deep = (rows: number) =>
			`{ orders(first: ${rows}) { edges { cursor node { items(first: 10) { edges { node { product { ref } } } ${MORE} } } } ${MORE} } }`;
		expect(problems(deep(100))).toBe('');
		expect(problems(deep(1_100))).toContain('database queries');
	});

	it('rejects errors around the document', () => {
		const look = (one: Sent) => documents.look(one).problems.join('\n');
		const good = sent({ query: '{ me { id } }' });
		expect(look(good)).toBe('');
		expect(look({ ...good, contentType: 'text/plain' })).toContain('content type');
		expect(look(sent({ query: '{ me { id } }', extensions: {} }))).toContain('extensions is not known');
		expect(look(sent({ variables: {} }))).toContain('no document');
		expect(look(sent({ query: 'query A { me { id } } query B { me { id } }' }))).toContain('not clear');
		expect(look(sent({ query: `{ me { id } } # ${'x'.repeat(2 ** 21)}` }))).toContain('2 MB');
	});

	it('lists root fields, arguments and selected fields, without edges and node', () => {
		const query = `query ($a: ID, $b: [String]) { r0: order(id: $a) { ref items(first: 2) { edges { node { product { ref } } } ${MORE} } } orders(ref: $b) { edges { cursor node { id } } ${MORE} } }`;
		expect(documents.look(sent({ query, variables: { a: 7, b: ['x'] } })).calls).toEqual([
			{
				key: 'r0',
				kind: 'query',
				field: 'order',
				args: { id: '7' },
				leaves: ['ref', 'items.product.ref'],
				connections: ['items'],
			},
			{ key: 'orders', kind: 'query', field: 'orders', args: { ref: ['x'] }, leaves: ['id'], connections: [''] },
		]);
	});

	it('is tested with responses of two pages, whose entities have the requested keys', () => {
		const query = `query ($r: [String], $a: String) { r0: orders(ref: $r, after: $a) { edges { cursor node { id ref totalPrice items { edges { node { product { ref } } } ${MORE} } } } ${MORE} } }`;
		const page = (after?: string) =>
			madeUpAnswer(schema!, { query, variables: { r: ['A'], a: after } }) as { data: { r0: Record<string, unknown> } };
		const items = { edges: [{ node: { product: { ref: expect.any(String) } } }], pageInfo: { hasNextPage: false } };
		const node = { id: expect.stringMatching(/^\d{4}$/), ref: 'A', totalPrice: expect.any(Number), items };
		expect(page().data.r0).toEqual({ edges: [{ cursor: 'cursor a', node }], pageInfo: { hasNextPage: true } });
		expect(page('cursor a').data.r0).toEqual({
			edges: [{ cursor: 'cursor b', node }],
			pageInfo: { hasNextPage: false },
		});
	});

	it('notices what was given and did not arrive, arrived altered, or arrived without being given', () => {
		const operation = { graphql: { kind: 'mutation' } } as never;
		const call = (input: object) => documents.look(sent({ query: UPDATE, variables: { a: input } })).calls[0];
		const given = { id: '1', status: 'A', totalPrice: '2', attributes: [{ name: 'a', type: 'STRING', value: 'b' }] };
		const problemsOf = (input: object) => missing(schema!, operation, call(input), { input: given }).join('\n');
		expect(problemsOf({ ...given, totalPrice: 2 })).toBe('');
		expect(problemsOf({ ...given, totalPrice: 2, status: 'B' })).toContain('input.status: was given as "A"');
		expect(problemsOf({ ...given, totalPrice: 2, status: undefined })).toContain('input.status: was given');
		expect(problemsOf({ ...given, totalPrice: 2, totalTaxPrice: null })).toContain(
			'input.totalTaxPrice: was not given',
		);
		expect(problemsOf({ ...given, totalPrice: 2, attributes: [] })).toContain('0 entries instead of 1');
		const other = [{ name: 'a', type: 'STRING', value: 1 }];
		expect(problemsOf({ ...given, totalPrice: 2, attributes: other })).toContain('attributes.0.value');
	});
});

byFacts(heldAgainst('the checker of Fluent REST requests', facts, FLUENT_FACTS), () => {
	const rest = new RestFacts(facts?.rest ?? []);
	const problems = (method: string, path: string, body?: unknown): string =>
		rest.problems(sent(body, path, method)).join('\n');

	const EVENT = { name: 'CREATE', retailerId: '1', entityType: 'ORDER', entityRef: 'a', attributes: { b: 1 } };

	it('accepts requests that the facts allow', () => {
		expect(problems('POST', '/api/v4.1/event/async', EVENT)).toBe('');
		expect(problems('POST', '/api/v4.1/event/sync', EVENT)).toBe('');
		expect(problems('GET', '/api/v4.1/event?name=a&context.entityType=ORDER&from=2026-02-03T04:05:06Z&count=5')).toBe(
			'',
		);
		expect(problems('POST', '/api/v4.1/job', { name: 'a', retailerId: '1', meta: { preprocessing: 'skip' } })).toBe('');
		const batch = { action: 'UPSERT', entityType: 'INVENTORY', entities: [{}] };
		expect(problems('POST', '/api/v4.1/job/7/batch', batch)).toBe('');
		const trigger = { type: 'ORDER', retailerId: '1', flexType: 'ORDER::HD' };
		expect(problems('POST', '/api/v4.1/transition', { triggers: [trigger] })).toBe('');
		expect(problems('GET', '/api/v4.1/workflow/1/ORDER::HD/')).toBe('');
	});

	it('rejects unknown paths, parameters, members and types, and missing ones', () => {
		expect(problems('POST', '/api/v4.1/event')).toContain('no POST');
		expect(problems('GET', '/api/v4.1/event/a/b')).toContain('no GET');
		expect(problems('GET', '/api/v4.1/event?size=1')).toContain('query size: is not known');
		expect(problems('GET', '/api/v4.1/event?count=1&count=2')).toContain('comes twice');
		expect(problems('GET', '/api/v4.1/event?from=today')).toContain('not of its type');
		expect(problems('GET', '/api/v4.1/job/1', {})).toContain('takes no body');
		expect(problems('POST', '/api/v4.1/event/sync', { ...EVENT, name: undefined })).toContain('body.name: is required');
		expect(problems('POST', '/api/v4.1/event/sync', { ...EVENT, retailerId: 1 })).toContain('retailerId');
		expect(problems('POST', '/api/v4.1/event/sync', { ...EVENT, attributes: [] })).toContain('attributes');
		expect(problems('POST', '/api/v4.1/event/sync', { ...EVENT, entity: 'x' })).toContain('body.entity: is not known');
		const job = { name: 'a', retailerId: '1', meta: { preprocessing: 'never' } };
		expect(problems('POST', '/api/v4.1/job', job)).toContain('is not one of skip, enabled');
		expect(problems('POST', '/api/v4.1/transition', { triggers: [{ type: 'A' }] })).toContain('triggers.retailerId');
		expect(problems('POST', '/api/v4.1/transition')).toContain('a body is required');
		const records = Array.from({ length: 5_001 }, () => ({}));
		const batch = { action: 'UPSERT', entityType: 'INVENTORY', entities: records };
		expect(problems('POST', '/api/v4.1/job/7/batch', batch)).toContain('5001 records');
	});
});
