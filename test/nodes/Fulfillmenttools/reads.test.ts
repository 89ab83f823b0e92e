import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { byId, fields } from '../../support/formValues';
import { ScriptedBench, type Answer, type Handler } from '../../support/scriptedBench';

const world = ScriptedBench.forTests('fulfillmenttools');

/** One condition as the form stores it. */
const condition = (field: string, operator: string, value: unknown): IDataObject => ({
	field: byId(field) as never,
	operator,
	value: value as never,
});
const all = { returnAll: true };
const none: Answer = { body: { orders: [], pageInfo: { hasNextPage: false } } };
const queries = () => world.seen.map(({ url }) => url.slice(url.indexOf('?') + 1));
const sent = () => world.seen[0].body as Record<string, unknown>;

describe('fulfillmenttools lists', () => {
	it.each([
		['parcel.getAll', 'parcels', { parcelRef: 'p2' }, 'size=500&startAfterId=p2'],
		['stock.getSummaries', 'stockSummaries', { article: { tenantArticleId: 'a2' } }, 'size=100&startAfterId=a2'],
		['handoverContainer.getAll', 'handoverContainer', { id: 'c2' }, 'size=500&startAfter=c2'],
		['facilityGroup.getAll', 'facilityGroups', { id: 'g2' }, 'startAfterId=g2'],
		['permission.getAll', 'permissions', { key: 'k2' }, 'size=100&startAfterId=k2'],
		['order.getAll', 'orders', { id: 'o2' }, 'size=500&startAfterId=o2'],
	])('continue after the last entry by the key of each list: %s', async (operation, wrapper, last, query) => {
		const { items } = await world.run(operation, all, (_request, turn) => ({
			body: { [wrapper]: turn === 0 ? [{ parcelRef: 'p1', id: 'x', key: 'k1' }, last] : [] },
		}));
		expect(items).toHaveLength(2);
		expect(queries()[1]).toBe(query);
		expect(world.seen).toHaveLength(2);
	});

	it.each([
		['itemReturn.find', 'itemReturns'],
		['trackingInformation.getAll', 'trackingInformation'],
	])(
		'end after a short page that completes the count of the response, whatever the count is called: %s',
		async (operation, wrapper) => {
			const { items } = await world.run(operation, all, () => ({
				body: { [wrapper]: [{ id: 'a' }, { id: 'b' }], totalCount: 2 },
			}));
			expect(items).toHaveLength(2);
			expect(queries()).toEqual(['size=500']);
		},
	);

	it('continue with the cursor of reservations', async () => {
		const { items } = await world.run('reservation.getAll', all, (_request, turn) => ({
			body: { reservations: [{ id: `r${turn}` }], pageInfo: { hasNextPage: turn === 0, endCursor: `c${turn}` } },
		}));
		expect(items.map(({ json }) => json.id)).toEqual(['r0', 'r1']);
		expect(queries()).toEqual(['size=100', 'size=100&after=c0']);
	});

	it('return their entries even without a wrapper object', async () => {
		const { items } = await world.run('zone.getAll', { facilityId: byId('f'), limit: 2 }, () => ({
			body: [{ id: 'z1' }, { id: 'z2' }],
		}));
		expect(items.map(({ json }) => json.id)).toEqual(['z1', 'z2']);
		expect(world.seen[0].url).toBe('/api/facilities/f/zones?size=2');
	});

	it('send multiple values joined or repeated, as the API documents for each parameter', async () => {
		const query = { facilityServiceTypes: ['SHIP_FROM_STORE', 'PICKUP'], tenantArticleIds: ['a,1', 'b'] };
		await world.run('stock.getSummaries', { query: query as never, limit: 5 }, () => ({
			body: { stockSummaries: [] },
		}));
		expect(world.seen[0].url).toContain('facilityServiceTypes=SHIP_FROM_STORE,PICKUP');
		expect(world.seen[0].url).toContain('tenantArticleIds=a%2C1&tenantArticleIds=b');
	});

	it('accept a facility by its tenant identifier in a URN', async () => {
		await world.run('facility.get', { facilityId: byId('urn:fft:facility:tenantFacilityId:berlin/1') }, () => ({
			body: {},
		}));
		expect(decodeURIComponent(world.seen[0].path)).toBe('/api/facilities/urn:fft:facility:tenantFacilityId:berlin/1');
		expect(world.seen[0].path.split('/')).toHaveLength(4);
	});
});

describe('fulfillmenttools searches', () => {
	const search = async (operation: string, parameters: INodeParameters, handler: Handler = () => none) =>
		await world.run(operation, { limit: 5, ...parameters }, handler);
	const conditions = (...rows: unknown[]) => ({ conditions: { condition: rows } as never });

	it('find everything without a condition', async () => {
		await search('order.search', {});
		expect(world.seen[0]).toMatchObject({ method: 'POST', path: '/api/orders/search' });
		expect(sent()).toEqual({ query: {}, size: 5 });
	});

	it('nest conditions that must all hold, with values typed like their fields', async () => {
		await search(
			'order.search',
			conditions(
				condition('status', 'in', 'OPEN, LOCKED'),
				condition('orderDate', 'gte', '2026-01-01T00:00:00Z'),
				condition('orderDate', 'lt', '2026-02-01T00:00:00Z'),
				condition('tags.contains.id', 'eq', 'gift'),
				condition('tags.contains.value', 'eq', 'yes'),
			),
		);
		expect(sent().query).toEqual({
			status: { in: ['OPEN', 'LOCKED'] },
			orderDate: { gte: '2026-01-01T00:00:00Z', lt: '2026-02-01T00:00:00Z' },
			tags: { contains: { id: { eq: 'gift' }, value: { eq: 'yes' } } },
		});
	});

	it('accept time spans relative to now', async () => {
		await search('order.search', conditions(condition('orderDate', 'after', '-P1D')));
		expect(sent().query).toEqual({ orderDate: { after: '-P1D' } });
	});

	it('put conditions on the same field side by side', async () => {
		const tag = (id: string) => condition('tags.contains.id', 'eq', id);
		await search('order.search', conditions(tag('a'), tag('b')));
		expect(sent().query).toEqual({
			tags: { contains: { id: { eq: 'a' } } },
			and: [{ tags: { contains: { id: { eq: 'b' } } } }],
		});
	});

	it('support alternatives, groups of conditions, and sorting', async () => {
		await search('stock.search', {
			combine: 'or',
			conditions: {
				condition: [condition('value', 'gt', '5')],
				group: [
					{
						combine: 'and',
						conditions: { condition: [condition('facilityRef', 'eq', 'f'), condition('value', 'eq', 0)] },
					},
				],
			} as never,
			sort: { field: [{ name: byId('lastModified'), direction: 'desc' }] } as never,
		});
		expect(sent()).toEqual({
			query: { or: [{ value: { gt: 5 } }, { facilityRef: { eq: 'f' }, value: { eq: 0 } }] },
			sort: [{ lastModified: 'DESC' }],
			size: 5,
		});
	});

	it('accept a query or a whole body as JSON', async () => {
		const query = { status: { eq: 'OPEN' } };
		await search('order.search', { specifyFilters: 'json', jsonFilters: JSON.stringify(query) });
		expect(sent().query).toEqual(query);
		const body = { query, options: { withTotal: true } };
		await search('order.search', { specifyFilters: 'json', jsonFilters: JSON.stringify(body) });
		expect(sent()).toEqual({ ...body, size: 5 });
	});

	it('reject what the API would not accept: unsupported operators, and other records inside a group', async () => {
		const { error } = await search('order.search', conditions(condition('status', 'like', 'OP')));
		expect(error?.message).toContain('status');
		const other = condition('referenced.facility.name', 'eq', 'Berlin');
		const result = await search('process.search', {
			combine: 'or',
			...conditions(other, condition('status', 'eq', 'OPEN')),
		});
		expect(result.error?.message).toContain('referenced.facility.name');
		expect(world.seen).toHaveLength(0);
	});

	it('default to a start date where the API requires one', async () => {
		await search('shipment.search', {}, () => ({ body: { shipments: [] } }));
		expect(sent().query).toEqual({ created: { gte: '1970-01-01T00:00:00.000Z' } });
		const since = condition('created', 'gte', '2026-01-01T00:00:00Z');
		await search('shipment.search', conditions(since), () => ({ body: { shipments: [] } }));
		expect(sent().query).toEqual({ created: { gte: '2026-01-01T00:00:00Z' } });
	});

	it('page with the cursor in the body', async () => {
		const { items } = await world.run('pickJob.search', all, (_request, turn) => ({
			body: { pickJobs: [{ id: `p${turn}` }], pageInfo: { hasNextPage: turn < 2, endCursor: `c${turn}` } },
		}));
		expect(items).toHaveLength(3);
		expect(world.seen.map(({ body }) => body)).toEqual([
			{ query: {}, size: 250 },
			{ query: {}, size: 250, after: 'c0' },
			{ query: {}, size: 250, after: 'c1' },
		]);
	});

	it('are sent again after a failure, as they are idempotent', async () => {
		const { error } = await search('order.search', { options: { maxWait: 5 } as never }, (_request, turn) =>
			turn === 0 ? { status: 503, headers: { 'retry-after': '0' } } : none,
		);
		expect(error).toBeUndefined();
		expect(world.seen).toHaveLength(2);
	});
});

describe('fulfillmenttools lookups', () => {
	it('request one page that matches the typed text', async () => {
		const { results } = await world.search('facility', 'facility.get', 'Ber', () => ({
			body: { facilities: [{ id: 'f1', name: 'Berlin', tenantFacilityId: 'B1' }], pageInfo: { hasNextPage: false } },
		}));
		expect(results).toEqual([expect.objectContaining({ name: 'Berlin · B1', value: 'f1' })]);
		expect(sent()).toMatchObject({ query: { name: { like: 'Ber' } } });
		expect(world.seen).toHaveLength(1);
	});

	it('list the newest orders before anything is typed', async () => {
		await world.search('order', 'order.get', '', () => none);
		expect(sent()).toMatchObject({ query: {}, sort: [{ orderDate: 'DESC' }] });
	});

	it('list the articles of the chosen facility', async () => {
		const parameters = { facilityId: byId('f1') };
		await world.search('listing', 'listing.get', 'A1', () => ({ body: { listings: [] } }), parameters);
		expect(world.seen[0].url).toMatch(/^\/api\/facilities\/f1\/listings\?.*tenantArticleIds=A1/);
	});
});

describe('fulfillmenttools files', () => {
	const pdf: Answer = { body: Buffer.from('%PDF-1.4'), headers: { 'content-type': 'application/pdf' } };

	it('are returned as binary data under a safe name', async () => {
		const disposition = 'attachment; filename="../50%.pdf"';
		const { items } = await world.run('document.download', { documentId: 'd' }, () => ({
			...pdf,
			headers: { ...pdf.headers, 'content-disposition': disposition },
		}));
		expect(items[0].binary?.data).toMatchObject({ mimeType: 'application/pdf', fileName: '_50_.pdf' });
		const named = await world.run('packJob.getDeliveryNote', { packJobId: byId('j') }, () => pdf);
		expect(named.items[0].binary?.data.fileName).toBe('deliverynote-j.pdf');
	});

	it('are uploaded as Base64 with their name, from a binary field of the item', async () => {
		const binary = {
			data: { data: Buffer.from('hello').toString('base64'), mimeType: 'text/plain', fileName: 'a.txt' },
		};
		await world.run(
			'process.addDocument',
			{
				processId: byId('p'),
				...fields({ section: 'ORDER', type: 'PDF' }),
				options: { inputBinaryField: 'data' } as never,
			},
			({ body }) => ({ body }),
			{ items: [{ json: {}, binary }] },
		);
		expect(sent()).toMatchObject({ file: { name: 'a.txt', content: Buffer.from('hello').toString('base64') } });
	});
});

describe('fulfillmenttools responses', () => {
	it('that redirect to an existing record are followed', async () => {
		const { items } = await world.run(
			'cancelationReason.create',
			fields({ reason: 'LATE', reasonLocalized: '{"en_US":"Late"}' }),
			({ method }) =>
				method === 'POST'
					? { status: 303, headers: { location: `${world.root}/api/cancelationreasons/r1` } }
					: { body: { id: 'r1', reason: 'LATE' } },
		);
		expect(items[0].json).toEqual({ id: 'r1', reason: 'LATE' });
		expect(world.seen.map(({ method, path }) => `${method} ${path}`)).toEqual([
			'POST /api/cancelationreasons',
			'GET /api/cancelationreasons/r1',
		]);
	});

	it('without a body still produce an item', async () => {
		const { items } = await world.run('subscription.delete', { subscriptionId: 's' }, () => ({ status: 200 }));
		expect(items[0].json).toEqual({ deleted: true });
	});

	it.each([
		[
			400,
			[{ summary: 'Bad input', description: 'orderDate is wrong' }, { summary: 'Also this' }],
			/Bad input: orderDate is wrong; Also this/,
		],
		[401, [{ summary: 'Not allowed on this instance' }], /tenant/],
		[403, [{ summary: 'Forbidden' }], /ORDER_READ/],
		[404, [{ summary: 'Not found' }], /Not found/],
	])('with an error are reported in the words of the API: %s', async (status, body, words) => {
		const { error } = await world.run('order.get', { orderId: byId('o') }, () => ({ status, body }));
		expect(`${error?.message} ${error?.description}`).toMatch(words);
	});
});
