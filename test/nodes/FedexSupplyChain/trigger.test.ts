import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { FedexSupplyChainApi } from '../../../credentials/FedexSupplyChainApi.credentials';
import { FedexSupplyChain } from '../../../nodes/FedexSupplyChain/FedexSupplyChain.node';
import { FedexSupplyChainTrigger } from '../../../nodes/FedexSupplyChain/FedexSupplyChainTrigger.node';
import { fedexEvents } from '../../../nodes/FedexSupplyChain/trigger/events';
import { startSandbox, type Sandbox } from '../../sandbox';
import { Engine } from '../../support/engine';

const HOUR = 3_600_000;

describe('the FedEx Supply Chain Trigger', () => {
	const node = new FedexSupplyChainTrigger();
	let sandbox: Sandbox;
	let engine: Engine;
	let parameters: INodeParameters;
	let staticData: IDataObject;

	beforeEach(async () => {
		sandbox = await startSandbox({ providers: ['fedex'] });
		engine = await Engine.create({ fedexSupplyChainTrigger: node, fedexSupplyChain: new FedexSupplyChain() }, [
			new FedexSupplyChainApi(),
		]);
		engine.credentials.add('fedexSupplyChainApi', sandbox.credentials.fedexSupplyChainApi as never, 'main');
		parameters = { event: 'rmaUpdated' };
		staticData = {};
	});
	afterEach(async () => await sandbox.stop());

	const credentials = { fedexSupplyChainApi: 'main' };

	/** One poll; the static data persists as it does in n8n, which discards it when the poll fails. */
	async function poll(mode: 'trigger' | 'manual' = 'trigger'): Promise<IDataObject[] | null> {
		const ctx = engine.pollContext({ node: 'fedexSupplyChainTrigger', credentials, parameters }, mode, staticData);
		const output = await node.poll.call(ctx);
		staticData = { ...ctx.getWorkflowStaticData('node') };
		return output?.[0].map(({ json }) => json) ?? null;
	}
	const ids = async (name: string) => (await poll())?.map((entry) => entry[name]) ?? null;
	const run = async (operation: string, more: INodeParameters = {}) => {
		const resource = operation.split('.')[0];
		const { json, error } = await engine.run({
			node: 'fedexSupplyChain',
			credentials,
			parameters: { resource, operation, ...more },
		});
		if (error) throw error;
		return json[0];
	};
	const order = async (orderNumber: string) =>
		await run('order.create', { specifyBody: 'json', jsonBody: JSON.stringify({ order: { orderNumber } }) });
	const lists = (route: string) => sandbox.log({ provider: 'fedex', route });

	it.each(fedexEvents.map(({ value }) => [value]))('watches %s with its documented filter', async (event) => {
		const { filter } = fedexEvents.find(({ value }) => value === event)!;
		parameters = { event };
		expect(await poll()).toBeNull();
		expect(await poll()).toBeNull();
		const requests = sandbox.log({ provider: 'fedex' }).filter(({ route }) => route !== 'token');
		expect(requests).toHaveLength(2);
		for (const { query } of requests) {
			const [[, value]] = query.filter(([name]) => name === filter);
			expect(value).toMatch(/^ge\|\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/);
		}
	});

	it('emits what was created after the activation, once', async () => {
		parameters = { event: 'orderCreated' };
		expect(await poll()).toBeNull();
		await order('N-1');
		expect(await ids('orderNumber')).toEqual(['N-1']);
		expect(await poll()).toBeNull();
		await order('N-2');
		await order('N-3');
		expect(await ids('orderNumber')).toEqual(['N-2', 'N-3']);
		expect(await poll()).toBeNull();
	});

	it('does not mistake a change for a creation', async () => {
		parameters = { event: 'orderCreated' };
		await poll();
		const made = (await order('N-1')) as { order?: { fedexOrderId: string }; fedexOrderId?: string };
		expect(await ids('orderNumber')).toEqual(['N-1']);
		const id = made.order?.fedexOrderId ?? made.fedexOrderId ?? '';
		await run('order.update', { fedexOrderId: id, specifyBody: 'json', jsonBody: '{"order":{"shipMethod":"FSON"}}' });
		expect(await poll()).toBeNull();
	});

	it('emits an RMA when it is created, and again when it is changed', async () => {
		await poll();
		const created = (await run('rma.create', { specifyBody: 'json', jsonBody: '{"rmaNumber":"R-NEW"}' })) as {
			rmaId?: string;
			rma?: { rmaId: string };
		};
		expect(await ids('rmaNumber')).toEqual(['R-NEW']);
		await run('rma.cancel', { rmaId: created.rmaId ?? created.rma?.rmaId ?? '' });
		expect(await poll()).toMatchObject([{ rmaNumber: 'R-NEW', status: 'Canceled' }]);
		expect(await poll()).toBeNull();
	});

	it('starts where the user says, and reads all pages', async () => {
		sandbox.act('fedex', 'grow', { rmas: 120 });
		parameters = { event: 'rmaCreated', options: { startFrom: '2000-01-01T00:00:00Z' } };
		const all = await poll();
		expect(all!.length).toBeGreaterThanOrEqual(120);
		expect(new Set(all!.map(({ rmaId }) => rmaId)).size).toBe(all!.length);
		expect(lists('rma.list').length).toBeGreaterThan(2);
		expect(await poll()).toBeNull();
	});

	it("interprets a date without a zone in the workflow's time zone", async () => {
		parameters = { event: 'rmaCreated', options: { startFrom: '2026-07-01T00:00:00' } };
		await poll();
		// n8n's default zone is New York, four hours behind UTC in summer.
		expect(lists('rma.list')[0].query).toContainEqual(['createTimestamp', 'ge|2026-07-01T04:00:00.000Z']);
	});

	it.each([HOUR, -HOUR])('is not misled when the clocks differ by %d ms', async (advanceMs) => {
		sandbox.time({ advanceMs });
		parameters = { event: 'orderCreated' };
		await poll();
		await order('N-1');
		sandbox.time({ advanceMs: 1000 });
		expect(await ids('orderNumber')).toEqual(['N-1']);
		await order('N-2');
		expect(await ids('orderNumber')).toEqual(['N-2']);
		expect(await poll()).toBeNull();
	});

	it('keeps the cursor when a poll fails, so that nothing is missed', async () => {
		parameters = { event: 'orderCreated' };
		await poll();
		await order('N-1');
		const before = JSON.stringify(staticData);
		sandbox.fault({ provider: 'fedex', route: 'order.list', kind: 'status', status: 403 });
		await expect(poll()).rejects.toThrow(/Get many orders/);
		expect(JSON.stringify(staticData)).toBe(before);
		expect(await ids('orderNumber')).toEqual(['N-1']);
	});

	it('treats an error in a 200 response as a failure, not as an empty list', async () => {
		await poll();
		const body = { success: 'false', errors: [{ code: 'ERR-SYS-0001', description: 'Down' }] };
		sandbox.fault({ provider: 'fedex', route: 'rma.list', kind: 'status', status: 200, body });
		await expect(poll()).rejects.toThrow(/Down/);
	});

	it("uses the entries' own time where they have one, and the field that the user names", async () => {
		const entry = (id: string, at: string) => ({ rmaId: id, deep: { at } });
		const answer = (...rmas: object[]) =>
			sandbox.fault({
				provider: 'fedex',
				route: 'rma.list',
				kind: 'status',
				status: 200,
				body: { success: true, transactionDate: '2026-01-01T12:00:00Z', rmas },
			});
		parameters = {
			event: 'rmaUpdated',
			options: { startFrom: '2026-01-01T00:00:00Z', timeField: 'deep.at', idField: 'rmaId', overlap: 30 },
		};
		answer(entry('b', '2026-01-01T10:00:00Z'), entry('a', '2026-01-01T09:00:00Z'));
		expect(await ids('rmaId')).toEqual(['a', 'b']);
		answer(entry('b', '2026-01-01T10:00:00Z'), entry('c', '2026-01-01T10:00:00Z'), entry('b', '2026-01-01T11:00:00Z'));
		expect(await ids('rmaId')).toEqual(['c', 'b']);
		const filters = lists('rma.list').map(({ query }) => query.find(([name]) => name === 'lastUpdatedTimestamp')?.[1]);
		expect(filters).toEqual(['ge|2026-01-01T00:00:00.000Z', 'ge|2026-01-01T09:59:30.000Z']);
	});

	it("sends the user's additional filters", async () => {
		parameters = {
			event: 'rmaCreated',
			options: { queryParameters: { parameter: [{ name: 'status', value: 'Approved' }] } },
		};
		await poll();
		expect(lists('rma.list')[0].query).toContainEqual(['status', 'Approved']);
	});

	it('emits one entry as a sample in test mode, without advancing the cursor', async () => {
		const sample = await poll('manual');
		expect(sample).toHaveLength(1);
		expect(sample![0].rmaId).toBeDefined();
		expect(staticData).toEqual({});
	});

	it('emits nothing in test mode when there is nothing', async () => {
		sandbox.fault({
			provider: 'fedex',
			route: 'rma.list',
			kind: 'status',
			status: 200,
			body: { success: true, rmas: [] },
		});
		expect(await poll('manual')).toBeNull();
	});

	it.each([
		[{ event: 'rmaUpdated', options: { startFrom: 'soon' } }, /'Start From' is not a date/],
		[{ event: 'nothing' }, /'Trigger On' has an unknown value/],
		[
			{ event: 'rmaUpdated', options: { queryParameters: { parameter: [{ name: '__proto__', value: '1' }] } } },
			/'Query Parameters'/,
		],
	])('names the invalid field: %j', async (given, message) => {
		parameters = given as INodeParameters;
		await expect(poll()).rejects.toThrow(message);
	});
});
