import { byId } from '../../support/formValues';
import { ScriptedBench, type Seen } from '../../support/scriptedBench';
import { conditions, page, refusal, sorted } from './shapes';

const world = ScriptedBench.forTests('orderCloud', page([]));

const incoming = { direction: 'Incoming' };

/** Paging parameters are left out, so that what the user asked for remains. */
function asked({ query }: Seen): string[] {
	return query.filter(([name]) => !['page', 'pageSize'].includes(name)).map(([name, value]) => `${name}=${value}`);
}

describe('conditions of OrderCloud lists', () => {
	const date = '2026-01-31T14:00:00Z';

	it.each<[string, Array<[string, string, unknown?]>, string[]]>([
		['equals', [['Status', 'equals', 'Open']], ['Status=Open']],
		['is not', [['FromCompanyID', 'notEquals', 'acme']], ['FromCompanyID=!acme']],
		['contains', [['Comments', 'contains', 'gift']], ['Comments=*gift*']],
		['starts with', [['ID', 'startsWith', 'ORD-']], ['ID=ORD-*']],
		['ends with', [['ID', 'endsWith', '-7']], ['ID=*-7']],
		['is one of, typed with commas', [['ID', 'oneOf', 'a, b']], ['ID=a|b']],
		['is one of, given as a list', [['ID', 'oneOf', ['a', 'b']]], ['ID=a|b']],
		['is none of, one parameter each', [['ID', 'noneOf', 'a,b']], ['ID=!a', 'ID=!b']],
		['greater', [['Total', 'greater', 0]], ['Total=>0']],
		['less', [['Total', 'less', '10.5']], ['Total=<10.5']],
		['at least', [['Total', 'atLeast', 5]], ['Total=!<5']],
		['at most', [['DateCreated', 'atMost', date]], ['DateCreated=!>2026-01-31T14:00:00Z']],
		['empty', [['ShippingAddressID', 'empty']], ['ShippingAddressID=!*']],
		['not empty', [['ShippingAddressID', 'notEmpty']], ['ShippingAddressID=*']],
		['false', [['IsSubmitted', 'equals', false]], ['IsSubmitted=false']],
		['extended properties', [['xp.Gift.Wrap', 'equals', 'red']], ['xp.Gift.Wrap=red']],
		['members of objects', [['BillingAddress.City', 'equals', 'Oslo']], ['BillingAddress.City=Oslo']],
		['a pattern, unchanged', [['ID', 'matches', '!a*|b']], ['ID=!a*|b']],
		[
			'a range of two conditions',
			[
				['Total', 'atLeast', 1],
				['Total', 'less', 9],
			],
			['Total=!<1', 'Total=<9'],
		],
	])('are sent as query parameters: %s', async (_name, rows, expected) => {
		const { error } = await world.run('order.getAll', { ...incoming, ...conditions(...rows) }, () => page([]));
		expect(error?.message).toBeUndefined();
		expect(asked(world.seen[0])).toEqual(expected);
	});

	it.each(['a*b', 'a|b', '!a', '>5', '<5'])(
		'reject %s where it is meant literally, before anything is sent',
		async (text) => {
			const { error } = await world.run('order.getAll', { ...incoming, ...conditions(['Comments', 'equals', text]) });
			expect(error?.message).toContain('which OrderCloud reads as an operator');
			expect(error?.description).toContain('Matches Pattern');
			expect(world.seen).toEqual([]);
		},
	);

	it('reject a list parameter as a field name', async () => {
		const { error } = await world.run('order.getAll', { ...incoming, ...conditions(['pageSize', 'equals', '5']) });
		expect(error?.message).toContain("'pageSize' is not a field");
		expect(world.seen).toEqual([]);
	});

	it('are rejected if the address would be longer than servers accept', async () => {
		const ids = Array.from({ length: 300 }, (_, index) => `ORDER-${index}`);
		const { error } = await world.run('order.getAll', { ...incoming, ...conditions(['ID', 'oneOf', ids]) });
		expect(error?.message).toMatch(/make an address of \d+ characters/);
		expect(world.seen).toEqual([]);
	});

	it("accept JSON as the vendor's SDK does: nested, lists, false and 0", async () => {
		const filters = { Status: ['!Open', '!Completed'], IsSubmitted: false, LineItemCount: 0, xp: { A: { B: 'x' } } };
		await world.run('order.getAll', { ...incoming, specifyFilters: 'json', jsonFilters: JSON.stringify(filters) });
		expect(asked(world.seen[0])).toEqual([
			'Status=!Open',
			'Status=!Completed',
			'IsSubmitted=false',
			'LineItemCount=0',
			'xp.A.B=x',
		]);
	});

	it('reject null in JSON, which the platform has no way to express', async () => {
		const { error } = await world.run('order.getAll', {
			...incoming,
			specifyFilters: 'json',
			jsonFilters: '{"Comments": null}',
		});
		expect(error?.message).toContain("'Comments'");
		expect(world.seen).toEqual([]);
	});

	it.each([
		['any of several fields', { 'ID|Comments': 'A&B=1' }, ['ID|Comments=A&B=1']],
		['a repeated name', { LastName: ['!A', '!B'] }, ['LastName=!A', 'LastName=!B']],
		['operators', { Total: '!<5', ID: 'a|b*', Comments: '!*' }, ['Total=!<5', 'ID=a|b*', 'Comments=!*']],
		['paths', { 'xp.A.B': 'x', 'BillingAddress.City': 'Berlin' }, ['xp.A.B=x', 'BillingAddress.City=Berlin']],
	])('accept as JSON what a raw address can contain: %s', async (_what, filters, expected) => {
		await world.run('order.getAll', { ...incoming, specifyFilters: 'json', jsonFilters: JSON.stringify(filters) });
		expect(asked(world.seen[0])).toEqual(expected);
	});
});

describe('OrderCloud lists', () => {
	it('sort by several fields, with descending ones marked', async () => {
		await world.run('order.getAll', { ...incoming, ...sorted(['DateSubmitted', 'desc'], ['ID', 'asc']) });
		expect(asked(world.seen[0])).toEqual(['sortBy=!DateSubmitted,ID']);
	});

	it('search for text, in selected fields and by search type', async () => {
		await world.run('order.getAll', {
			...incoming,
			query: {
				search: 'red shirt',
				searchOn: ['ID', 'xp.Note'],
				searchType: 'ExactPhrase',
				from: '2026-01-01T00:00:00Z',
			},
		});
		expect(asked(world.seen[0]).sort()).toEqual([
			'from=2026-01-01T00:00:00Z',
			'search=red shirt',
			'searchOn=ID,xp.Note',
			'searchType=ExactPhrase',
		]);
	});

	it.each(['Incoming', 'Outgoing', 'All'])('are requested with the direction %s in the path', async (direction) => {
		await world.run('order.getAll', { direction });
		expect(world.seen[0].path).toBe(`/v1/orders/${direction}`);
	});

	it('reject an unknown direction', async () => {
		const { error } = await world.run('order.getAll', { direction: 'Sideways' });
		expect(error?.message).toContain("'Direction'");
		expect(world.seen).toEqual([]);
	});

	it('are requested with no larger page than wanted', async () => {
		const { json } = await world.run('order.getAll', { ...incoming, limit: 3 }, () => page([{ ID: 'a' }, { ID: 'b' }]));
		expect(world.seen[0].query).toContainEqual(['pageSize', '3']);
		expect(json).toEqual([{ ID: 'a' }, { ID: 'b' }]);
	});

	/** A list of `count` records with an ID, as the platform serves it: by page number and after an ID. */
	function records(count: number) {
		const ids = Array.from({ length: count }, (_, index) => ({ ID: `R${String(index).padStart(6, '0')}` }));
		return ({ query }: Seen) => {
			const get = (name: string) => query.find(([key]) => key === name)?.[1];
			const after =
				query
					.filter(([key, value]) => key === 'ID' && value.startsWith('>'))
					.at(-1)?.[1]
					.slice(1) ?? '';
			const rest = ids.filter(({ ID }) => ID > after);
			const number = Number(get('page') ?? 1);
			const size = Number(get('pageSize') ?? 20);
			return page(rest.slice((number - 1) * size, number * size), number, Math.ceil(rest.length / size));
		};
	}

	it('continue by last ID from page 30 on, where the list supports it', async () => {
		const { json } = await world.run('product.getAll', { returnAll: true }, records(3_250));
		expect(json.length).toBe(3_250);
		expect(new Set(json.map(({ ID }) => ID)).size).toBe(3_250);
		const pages = world.seen.map(({ query }) => query.find(([name]) => name === 'page')?.[1]);
		expect(pages.slice(0, 29).map(Number).filter(Boolean).at(-1)).toBe(29);
		expect(asked(world.seen[0])).toEqual(['sortBy=ID']);
		expect(asked(world.seen[29])).toEqual(['sortBy=ID', 'ID=>R002899']);
		expect(world.seen.length).toBe(33);
	});

	it('keep a condition on the ID beside that on the last ID', async () => {
		const { json } = await world.run(
			'product.getAll',
			{ returnAll: true, ...conditions(['ID', 'startsWith', 'R']) },
			records(3_050),
		);
		expect(json.length).toBe(3_050);
		expect(asked(world.seen[30]).sort()).toEqual(['ID=>R002999', 'ID=R*', 'sortBy=ID']);
	});

	it('continue by page number where the user sorts otherwise', async () => {
		const { json } = await world.run('product.getAll', { returnAll: true, ...sorted(['Name', 'asc']) }, records(3_050));
		expect(json.length).toBe(3_050);
		expect(world.seen.at(-1)?.query).toContainEqual(['page', '31']);
	});

	it('continue by page number if their entries have no ID', async () => {
		await world.run('product.getAllAssignments', { returnAll: true }, records(3_050));
		expect(asked(world.seen[0])).toEqual([]);
		expect(world.seen.at(-1)?.query).toContainEqual(['page', '31']);
	});

	it('follow the next page key in line items across orders, without page number and size', async () => {
		const { json } = await world.run('lineItem.getAllAcrossOrders', { ...incoming, returnAll: true }, ({ query }) =>
			query.some(([name]) => name === 'pageKey')
				? page([{ ID: '3' }], 1, 2, { NextPageKey: null })
				: page([{ ID: '1' }, { ID: '2' }], 1, 2, { NextPageKey: 'key/1' }),
		);
		expect(json.map(({ ID }) => ID)).toEqual(['1', '2', '3']);
		expect(world.seen[1].query).toEqual([['pageKey', 'key/1']]);
	});

	it('return their facets as items', async () => {
		const Facets = [{ Name: 'Color', XpPath: 'Color', Values: [{ Value: 'red', Count: 2 }] }];
		const { json } = await world.run('product.getFacets', conditions(['Active', 'equals', true]), () =>
			page([{ ID: 'p' }], 1, 1, { Facets }),
		);
		expect(json).toEqual(Facets);
		expect(asked(world.seen[0])).toEqual(['Active=true']);
	});

	it('explain the limit of a search index', async () => {
		const { error } = await world.run('product.getAll', {}, () =>
			refusal(400, 'Search.ResultSetTooLarge', 'Too many results'),
		);
		expect(error?.message).toContain('Too many results');
		expect(error?.description).toContain('100,000');
	});

	it('encode identifiers that contain separators', async () => {
		await world.run('product.get', { productID: byId('a/b?c=d#e') }, () => ({ status: 200, body: {} }));
		expect(world.seen[0].url).toBe('/v1/products/a%2Fb%3Fc%3Dd%23e');
	});
});
