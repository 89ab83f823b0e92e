import type { INodeParameters } from 'n8n-workflow';

import { byId, fields } from '../../support/formValues';
import { ScriptedBench, type Answer } from '../../support/scriptedBench';

const world = ScriptedBench.forTests('fluentCommerce');

const refused = (code: string, data: unknown = null): Answer => ({
	body: { data, errors: [{ message: 'Refused', extensions: { code } }] },
});
const order = { id: '42', ref: 'HD-1' };
const read: INodeParameters = { orderId: byId('42') };
const update: INodeParameters = { orderId: byId('42'), ...fields({ status: 'BOOKED' }) };
const done: Answer = { body: { data: { r0: order } } };

describe('a GraphQL error in a successful response', () => {
	it.each(['S0002E', 'S0020E', 'S0040E', 'T0001E'])('to a query is retried if it is temporary: %s', async (code) => {
		const { json, error } = await world.run('order.get', read, (_request, turn) => (turn === 0 ? refused(code) : done));
		expect(error).toBeUndefined();
		expect(json).toEqual([order]);
		expect(world.seen).toHaveLength(2);
	});

	it.each(['S0002E', 'S0020E', 'S0040E', 'T0001E'])(
		'never repeats a mutation that may have been executed: %s',
		async (code) => {
			const { error } = await world.run('order.update', update, () => refused(code));
			expect(world.seen).toHaveLength(1);
			expect(error?.description).toContain('may have been executed');
			expect(error?.description).toContain(`Code: ${code}`);
		},
	);

	it.each(['C0120E', 'C0141E', 'S0001E'])('that is permanent is reported at once: %s', async (code) => {
		const { error } = await world.run('order.get', read, () => refused(code));
		expect(world.seen).toHaveLength(1);
		expect(error?.description).toContain(`Code: ${code}`);
	});

	it('about too many requests keeps the node waiting no longer than its options allow', async () => {
		for (const [operation, parameters] of [
			['order.get', read],
			['order.update', update],
		] as const) {
			const options = { maxWait: 30 } as never;
			const { error } = await world.run(operation, { ...parameters, options }, () => refused('C0011E'));
			expect(world.seen).toHaveLength(1);
			expect(error?.description).toMatch(/Concurrent Requests.*asks to wait longer/);
		}
	});

	it('is a failure even next to data, which could otherwise pass for complete', async () => {
		const { error, json } = await world.run('order.get', read, () => refused('C0160E', { r0: order }));
		expect(error?.message).toContain('Refused');
		expect(json).toEqual([]);
	});

	it('about a missing permission says which one, and who can help', async () => {
		const { error } = await world.run('order.get', read, () => ({
			body: { data: null, errors: [{ message: '[C0020E] User has no ORDER_VIEW permission' }] },
		}));
		expect(error?.description).toContain('lacks ORDER_VIEW: have an administrator');
	});
});

describe('a GraphQL request without a usable response', () => {
	it('is reported with what to send less of when it is too large', async () => {
		const { error } = await world.run('order.update', update, () => ({ status: 413, body: 'Payload Too Large' }));
		expect(error?.message).toContain('413');
		expect(error?.description).toContain('2 MB');
	});

	it('is sent again if it was a query, and not if it was a mutation', async () => {
		const reading = await world.run('order.get', read, (_request, turn) => (turn === 0 ? 'cut' : done));
		expect([reading.json, world.seen.length]).toEqual([[order], 2]);
		const writing = await world.run('order.update', update, () => 'cut');
		expect(world.seen).toHaveLength(1);
		expect(writing.error?.description).toContain('may have been executed');
	});

	it('does not sign in over and over when the user lacks a permission', async () => {
		const { error } = await world.run('order.get', read, () => ({
			status: 401,
			body: { errors: [{ code: '401', message: 'No permission' }] },
		}));
		expect(error?.message).toContain('No permission');
		expect(world.seen.length).toBeLessThanOrEqual(3);
	});
});
