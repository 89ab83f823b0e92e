import type { IDataObject, INodeParameters } from 'n8n-workflow';

import type { RunResult } from '../support/engine';
import { knownForTests } from '../support/forTests';
import { allAutomatic, allFields, byId, main } from '../support/formValues';
import { ProviderBench } from '../support/providerBench';

const ORDER_DATE = '2026-11-20T10:00:00Z';

/** What the user reads. */
const told = ({ error }: RunResult) => `${error?.message} ${error?.description ?? ''}`;

describe('main fields', () => {
	const bench = ProviderBench.forTests('fulfillmenttools');
	const known = knownForTests(bench.sandbox, 'fulfillmenttools');

	const orderLineItems = {
		entry: [{ articleTenantArticleId: 'TEE-BLK-M', articleTitle: 'Shirt', quantity: 1, additionalFields: {} }],
	} as never;
	const create = async (parameters: INodeParameters, items: IDataObject[] = [{}]) =>
		await bench.run('order.create', { orderLineItems, ...parameters }, { items });
	const bodies = () => bench.requests().map(({ body }) => JSON.parse(body) as IDataObject);

	it('are sent in their place in the body, in the format of the API', async () => {
		const parameters = main(
			{ orderDate: '=2026-11-20T10:00:0{{ $json.number }}Z' },
			{ tenantOrderId: '={{ $json.number }}', 'consumer.consumerId': '=C-{{ $json.number }}' },
		);
		const result = await create(parameters, [{ number: 1 }, { number: 2 }]);
		expect(result.error).toBeUndefined();
		const sent = bodies().map(({ orderLineItems: _lines, ...rest }) => rest);
		expect(sent).toHaveLength(2);
		for (const number of [1, 2]) {
			expect(sent).toContainEqual({
				tenantOrderId: String(number),
				orderDate: `2026-11-20T10:00:0${number}Z`,
				consumer: { consumerId: `C-${number}` },
			});
		}
	});

	it('are omitted if they are empty, for whatever reason', async () => {
		await create(
			main({ orderDate: ORDER_DATE }, { tenantOrderId: '={{ $json.none ?? null }}', 'consumer.consumerId': '' }),
		);
		const [{ orderLineItems: _lines, ...rest }] = bodies();
		expect(rest).toEqual({ orderDate: ORDER_DATE, consumer: {} });
	});

	it('are sent together with all other fields if those are shown', async () => {
		const result = await create({
			...allFields({ 'consumer.email': 'ada@example.com' }),
			...main({ orderDate: ORDER_DATE }),
		});
		expect(result.error).toBeUndefined();
		expect(bodies()[0]).toMatchObject({ orderDate: ORDER_DATE, consumer: { email: 'ada@example.com' } });
	});

	it('are taken from the item if they are empty and the body is mapped automatically', async () => {
		const items = [{ orderDate: ORDER_DATE, consumer: { consumerId: 'C-9' } }];
		const result = await create({ ...allAutomatic, ...main({ orderDate: '' }, { tenantOrderId: 'R-9' }) }, items);
		expect(result.error).toBeUndefined();
		expect(bodies()[0]).toMatchObject({ orderDate: ORDER_DATE, tenantOrderId: 'R-9', consumer: { consumerId: 'C-9' } });
	});

	it('are rejected, before anything is sent, if the body has another value for them', async () => {
		const items = [{}, { tenantOrderId: 'R-1' }];
		const result = await create(
			{ ...allAutomatic, ...main({ orderDate: ORDER_DATE }, { tenantOrderId: 'R-2' }) },
			items,
		);
		expect(told(result)).toContain("'Tenant Order ID' is filled in twice, by its own input and as a field of the body");
		expect(result.error?.context?.itemIndex).toBe(1);
		expect(bodies().filter(({ tenantOrderId }) => tenantOrderId === 'R-1')).toEqual([]);
	});

	it('are reported as missing or wrong by their label in the form', async () => {
		expect(told(await create(main({ orderDate: '={{ $json.none }}' })))).toContain("'Order Date' is empty");
		expect(told(await create(main({ orderDate: 'soon' })))).toContain("'Order Date' has to be a date and time");
		expect(told(await create(main({ orderDate: ORDER_DATE }, { 'consumer.consumerId': '={{ {} }}' })))).toContain(
			"'Consumer › ID' has to be text",
		);
		expect(bench.requests()).toEqual([]);
	});

	it('can be picked from a list if there is one, and send no choice that the user did not make', async () => {
		const line = { articleTenantArticleId: 'TEE-BLK-M', articleTitle: 'Shirt', quantity: 1, additionalFields: {} };
		const values = main({ facilityRef: byId(known.facility), orderDate: ORDER_DATE });
		const parameters = { ...values, pickLineItems: { entry: [line] } as never };
		await bench.items('pickJob.create', parameters);
		expect(bodies()[0]).toEqual({
			facilityRef: known.facility,
			orderDate: ORDER_DATE,
			pickLineItems: [{ article: { tenantArticleId: 'TEE-BLK-M', title: 'Shirt' }, quantity: 1 }],
		});
		await bench.items('pickJob.create', { ...parameters, ...main({}, { 'deliveryinformation.channel': 'COLLECT' }) });
		expect(bodies()[1]).toMatchObject({ deliveryinformation: { channel: 'COLLECT' } });
	});
});
