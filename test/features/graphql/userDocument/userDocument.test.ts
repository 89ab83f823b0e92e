import type { INodeParameters } from 'n8n-workflow';

import { json } from '../../../support/callWorld';
import { GraphqlWorld } from '../graphqlWorld';

const PAGED = `query Wares($ref: [String!], $first: Int, $after: String) {
	wares(ref: $ref, first: $first, after: $after) { edges { cursor node { ref } } pageInfo { hasNextPage } }
}`;

describe('a user-written GraphQL document', () => {
	const world = GraphqlWorld.forTests();
	beforeEach(() => world.fill(250));

	const send = async (document: string, parameters: INodeParameters = {}, more: object = {}) =>
		await world.world.run('graphql.run', { document, ...parameters }, more);
	const refs = (items: Array<{ ref?: unknown }>) => items.map(({ ref }) => ref);

	it('is sent as written, with its variables and operation name, and returns the data as one item', async () => {
		const document = 'query One($id: ID!) {\n  it: ware(id: $id) { ref }\n  version\n}';
		const { json: output, items, error } = await send(document, { variables: '{"id": "w3"}' });
		expect(error).toBeUndefined();
		expect(world.sent).toEqual([{ query: document, variables: { id: 'w3' }, operationName: 'One' }]);
		expect(output).toEqual([{ it: { ref: 'ware-2' }, version: '1' }]);
		expect(items[0].pairedItem).toEqual({ item: 0 });
	});

	it('uses the variables of each item, given as JSON or as an object', async () => {
		const items = [{ v: { id: 'w1' } }, { v: '{"id":"w2"}' }];
		const { json: output } = await send(
			'query($id: ID!) { ware(id: $id) { ref } }',
			{ variables: '={{ $json.v }}' },
			{ items },
		);
		expect(output.map(({ ware }) => ware)).toEqual([{ ref: 'ware-0' }, { ref: 'ware-1' }]);
	});

	it('sends numbers in variables as typed, and refuses those that an expression has rounded', async () => {
		const id = '7615917337495251231';
		const document = 'query($id: ID!) { ware(id: $id) { ref } }';
		world.instead = (_sent, _seen, response) => {
			response
				.writeHead(200, { 'content-type': 'application/json' })
				.end(`{"data":{"ware":{"ref":${id},"stock":19.99}}}`);
			return true;
		};
		const { json: output } = await send(document, { variables: `{"id": ${id}}` });
		expect(world.world.seen[0].body).toContain(`"variables":{"id":${id}}`);
		expect(output).toEqual([{ ware: { ref: id, stock: 19.99 } }]);
		const { error } = await send(document, { variables: '={{ $json.v }}' }, { items: [{ v: { id: Number(id) } }] });
		expect(error?.message).toMatch(/'Variables' contains the number \d+, which has more digits/);
		expect(world.sent).toHaveLength(1);
	});

	it('returns an item for each entry of all pages, which are as large as the limits allow', async () => {
		const { json: output, error } = await send(PAGED, { returnAll: true });
		expect(error).toBeUndefined();
		expect(refs(output)).toEqual(Array.from({ length: 250 }, (_unused, index) => `ware-${index}`));
		expect(world.sent.map(({ variables }) => variables)).toEqual([
			{ first: 100 },
			{ first: 100, after: 'after-w100' },
			{ first: 100, after: 'after-w200' },
		]);
		expect(new Set(world.sent.map(({ query }) => query)).size).toBe(1);
	});

	it('can be paged under aliases, through fragments, and beside arguments of all kinds', async () => {
		const document = `query($from: String, $n: Int = 60) { list: wares(after: $from, first: $n) { ...Page } }
			fragment Page on WareConnection { all: edges { at: cursor it: node { ...W parts(first: 1) { edges { node { ref } } } } } ... { info: pageInfo { more: hasNextPage } } }
			fragment W on Ware { ref }`;
		const { json: output } = await send(document, { returnAll: true });
		expect(output).toHaveLength(250);
		expect(output[249]).toEqual({ ref: 'ware-249', parts: { edges: [{ node: { ref: 'A' } }] } });
		expect(world.sent.map(({ variables }) => variables)).toEqual([
			{},
			...[60, 120, 180, 240].map((last) => ({ from: `after-w${last}` })),
		]);
	});

	it('reads no more than the limit, and requests no more', async () => {
		const { json: output } = await send(PAGED, { returnAll: false, limit: 120 });
		expect(output).toHaveLength(120);
		expect(world.sent.map(({ variables }) => variables.first)).toEqual([100, 20]);
	});

	it('starts at the cursor in its variables', async () => {
		const { json: output } = await send(PAGED, {
			returnAll: true,
			variables: { after: 'after-w240', first: 4 } as never,
		});
		expect(refs(output)).toEqual([
			'ware-240',
			'ware-241',
			'ware-242',
			'ware-243',
			'ware-244',
			'ware-245',
			'ware-246',
			'ware-247',
			'ware-248',
			'ware-249',
		]);
		expect(world.sent.map(({ variables }) => variables.first)).toEqual([4, 4, 4]);
	});

	it('uses smaller pages the more is selected, and halves them while they are too complex', async () => {
		world.instead = ({ variables }, _seen, response) => {
			if (Number(variables.first) <= 20) return false;
			json(response, { errors: [{ message: 'Too complex', extensions: { code: 'COMPLEX' } }] });
			return true;
		};
		const document = PAGED.replace(
			'{ ref }',
			'{ ref shop { name } parts { edges { node { ref } } } parts2: parts(first: 20) { edges { node { id } } } }',
		);
		const { json: output, error } = await send(
			document.replace(
				'ref shop',
				'ref a: shop { id } b: shop { id } c: shop { id } d: shop { id } e: shop { id } f: shop { id } g: shop { id } h: shop { id } i: shop { id } shop',
			),
			{ returnAll: true },
		);
		expect(error).toBeUndefined();
		expect(output).toHaveLength(250);
		expect(world.sent.slice(0, 4).map(({ variables }) => variables.first)).toEqual([83, 41, 20, 20]);
	});

	it.each([
		['query { ware(id: 1) { ref } }', "No field at the top has 'edges'"],
		[
			'mutation { updateWare(input: { id: 1 }) { ref } }',
			'Only a query can be read page by page, and this is a mutation',
		],
		[PAGED.replace('cursor ', ''), "Write 'cursor' into 'edges { }' of 'wares'"],
		[PAGED.replace('pageInfo { hasNextPage }', ''), "Write 'pageInfo { hasNextPage }' beside 'edges' in 'wares'"],
		[
			PAGED.replace(', after: $after', ''),
			"Write 'after: $after' into the brackets of 'wares', and '$after: String' into those behind 'query'",
		],
		[PAGED.replace('$after)', '$after, last: 3)'), "Remove 'last' from 'wares'"],
		[PAGED.replace('ref }', 'ref parts(after: $after) { edges { node { id } } } }'), "Use '$after' in one place only"],
		[PAGED.replace('wares(', 'version wares('), "Beside 'wares' there are other fields at the top"],
	])('names what paging requires and the document does not have: %s', async (document, hint) => {
		const { error } = await send(document, { returnAll: true });
		expect(error?.message).toContain("'Return All' is on, but 'GraphQL Document' cannot be read page by page");
		expect(error?.description).toContain(hint);
		expect(world.sent).toEqual([]);
	});

	it.each([
		['query {\n  ware(id: "w1") { ref\n}', {}, '(line 3, column 2)'],
		['query($id: ID) { ware(id: $other) { ref } }', {}, "the variable '$other' is not declared (line 1, column 27)"],
		['query($id: ID!) { ware(id: $id) { ref } }', {}, "'$id' is of type ID! and has no value (line 1, column 7)"],
		['subscription { ware { ref } }', {}, 'a subscription has no single answer (line 1, column 1)'],
		['query { ware(id: "w1") { ref } }', { variables: '{"id": 1}' }, "'Variables' has a value for 'id'"],
		['query { ware(id: "w1") { ref } }', { variables: '[1]' }, "'Variables' is not a JSON object"],
		['query { ware(id: "w1") { ref } }', { operationName: 'X' }, "'Operation Name' is 'X'"],
		['={{ "" }}', {}, "'GraphQL Document' is empty"],
		[`query { ware(id: "${'x'.repeat(20_000)}") { ref } }`, {}, 'have 0.0 MB together'],
	])('is rejected before it is sent if it is invalid: %s', async (document, parameters, message) => {
		const { error } = await send(document, parameters as INodeParameters);
		expect(error?.message).toContain(message);
		expect(world.sent).toEqual([]);
	});

	it('fails for errors inside a successful answer', async () => {
		world.refused.set('ware-0', 'NAMELESS');
		const { error } = await send('{ ware(id: "w1") { ref name } }');
		expect(error?.message).toBe('Run graphql: The name is lost [item 0]');
	});

	it('is marked as possibly executed if it changes something and the answer says nothing', async () => {
		world.instead = (_sent, _seen, response) => (json(response, {}), true);
		const { json: output } = await world.world.run(
			'graphql.run',
			{ document: 'mutation { updateWare(input: { id: "w1" }) { id } }' },
			{ onError: 'continueRegularOutput' },
		);
		expect(output[0].error).toContain('The answer does not tell what became of the change');
		expect(output[0].details).toMatchObject({ mayHaveBeenExecuted: true });
	});

	it('returns data beside errors if partial data is enabled', async () => {
		world.refused.set('ware-0', 'NAMELESS');
		const options = { partialData: true };
		const { json: output } = await send('{ ware(id: "w1") { ref name } }', { options });
		expect(output).toEqual([
			{
				ware: { ref: 'ware-0', name: null },
				errors: [expect.objectContaining({ message: 'The name is lost', path: ['ware', 'name'] })],
			},
		]);
	});

	it('attaches errors to the list entries that they name', async () => {
		world.reset(['a', 'b', 'c'].map((ref) => ({ ref, name: ref })));
		world.refused.set('b', 'NAMELESS');
		const { json: output } = await send(PAGED.replace('{ ref }', '{ ref name }'), {
			returnAll: true,
			options: { partialData: true },
		});
		expect(output.map(({ ref, name, errors }) => [ref, name, (errors as unknown[] | undefined)?.length])).toEqual([
			['a', 'a', undefined],
			['b', null, 1],
			['c', 'c', undefined],
		]);
	});

	it('is retried if it is a query, and never if it is a mutation', async () => {
		world.instead = (_sent, seen, _response, turn) => {
			if (turn === 0) for (const socket of world.world.sockets) socket.destroy();
			return turn === 0 && seen !== undefined;
		};
		const { json: output } = await send('{ version }');
		expect(output).toEqual([{ version: '1' }]);
		expect(world.sent).toHaveLength(2);

		world.fill(1);
		world.instead = () => {
			for (const socket of world.world.sockets) socket.destroy();
			return true;
		};
		const { error } = await send('mutation { updateWare(input: { id: "w1" }) { id } }');
		expect(world.sent).toHaveLength(1);
		expect(error?.description).toContain('may have been executed');
	});

	it('reports which parts of a mutation were carried out when another part was rejected', async () => {
		world.refused.set('ware-1', 'LOCKED');
		const { error } = await send(
			'mutation { a: updateWare(input: {id: "w1", stock: 9}) { id } b: updateWare(input: {id: "w2"}) { id } }',
		);
		expect(error?.message).toContain('Ware ware-1 is refused');
		expect(error?.description).toContain("carried out in part: 'a' is done; send the rest only");
		expect(error?.description).toContain('LOCKED');
	});

	it.each([
		['its last page is empty', { edges: [], pageInfo: { hasNextPage: true } }],
		['its last entry has no cursor', { edges: [{ cursor: null, node: {} }], pageInfo: { hasNextPage: true } }],
		['does not tell whether', { edges: [], pageInfo: null }],
		["The answer has no 'edges' in 'wares'", { edges: null, pageInfo: { hasNextPage: false } }],
		["The answer has no 'wares'", null],
	])('fails rather than end a list that has more but cannot be continued: %s', async (message, wares) => {
		world.instead = (_sent, _seen, response) => {
			json(response, { data: { wares } });
			return true;
		};
		const { error } = await send(PAGED, { returnAll: true });
		expect(error?.message).toContain(message);
	});

	it('fails instead of looping if a list leads back to an earlier page', async () => {
		world.instead = (_sent, _seen, response, turn) => {
			json(response, {
				data: { wares: { edges: [{ cursor: `c${turn % 2}`, node: { ref: turn } }], pageInfo: { hasNextPage: true } } },
			});
			return true;
		};
		const { error } = await send(PAGED, { returnAll: true });
		expect(error?.message).toContain('leads back to a page that was read before');
	});
});
