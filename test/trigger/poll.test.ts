import type { IDataObject, IPollFunctions } from 'n8n-workflow';

import { poll, type PollSource } from '../../connector/trigger';

const SERVER = Date.UTC(2026, 10, 1);

function world(changes: Partial<PollSource> = {}, mode = 'trigger') {
	const stored: IDataObject = {};
	const asked: Array<{ since: number; limit?: number }> = [];
	const records: IDataObject[] = [];
	const source: PollSource = {
		event: 'created',
		overlapMs: 60_000,
		once: false,
		list: async (since, limit) => {
			asked.push({ since, limit });
			const entries = records.filter(({ at }) => (at as number) >= since).slice(0, limit);
			return { entries, serverTime: SERVER };
		},
		sample: async () => records.slice(0, 1),
		identify: ({ id, at }) => ({ id: id as string, at: at as number }),
		...changes,
	};
	const ctx = { getMode: () => mode, getWorkflowStaticData: () => stored } as unknown as IPollFunctions;
	const run = async () => (await poll(ctx, source))?.[0].map(({ json }) => json.id) ?? null;
	return { run, stored, asked, records, source };
}

describe('poll', () => {
	it("starts at the provider's current time and emits nothing older", async () => {
		const { run, stored, records } = world();
		records.push({ id: 'old', at: SERVER - 3_600_000 });
		expect(await run()).toBeNull();
		expect(stored).toMatchObject({ event: 'created', since: SERVER });
		expect(await run()).toBeNull();
		records.push({ id: 'new', at: SERVER + 1 });
		expect(await run()).toEqual(['new']);
	});

	it('starts where the user says, and requests only what follows', async () => {
		const { run, asked, records } = world({ startAt: 1000 });
		records.push({ id: 'before', at: 999 }, { id: 'at', at: 1000 }, { id: 'after', at: 2000 });
		expect(await run()).toEqual(['at', 'after']);
		expect(asked).toEqual([{ since: 1000, limit: undefined }]);
	});

	it('overlaps the cursor to catch records that appear late', async () => {
		const { run, asked, records } = world({ startAt: 0 });
		records.push({ id: 'a', at: 200_000 });
		await run();
		records.push({ id: 'late', at: 150_000 });
		expect(await run()).toEqual(['late']);
		expect(asked[1].since).toBe(140_000);
	});

	it('emits a record again after it was changed', async () => {
		const { run, records } = world({ startAt: 0 });
		records.push({ id: 'a', at: 1000 });
		expect(await run()).toEqual(['a']);
		records[0].at = 2000;
		expect(await run()).toEqual(['a']);
		expect(await run()).toBeNull();
	});

	it('emits a created record once, however it changes', async () => {
		const { run, records } = world({ startAt: 0, once: true });
		records.push({ id: 'a', at: 1000, state: 'new' });
		expect(await run()).toEqual(['a']);
		Object.assign(records[0], { at: 2000, state: 'changed' });
		expect(await run()).toBeNull();
	});

	it('distinguishes records without an identifier by their content', async () => {
		const { run, records } = world({ startAt: 0, identify: ({ at }) => ({ at: at as number }) });
		records.push({ id: 'a', at: 1000 }, { id: 'b', at: 1000 });
		expect(await run()).toEqual(['a', 'b']);
		expect(await run()).toBeNull();
	});

	it('keeps the cursor if reading fails, so that nothing is missed', async () => {
		const { run, stored, records, source } = world({ startAt: 0 });
		records.push({ id: 'a', at: 1000 });
		await run();
		const before = JSON.stringify(stored);
		const { list } = source;
		source.list = async () => await Promise.reject(new Error('down'));
		records.push({ id: 'b', at: 2000 });
		await expect(run()).rejects.toThrow('down');
		expect(JSON.stringify(stored)).toBe(before);
		source.list = list;
		expect(await run()).toEqual(['b']);
	});

	it('starts over when another event is chosen', async () => {
		const { run, stored, records, source } = world({ startAt: 0 });
		records.push({ id: 'a', at: 1000 });
		await run();
		source.event = 'updated';
		expect(await run()).toEqual(['a']);
		expect(stored.event).toBe('updated');
	});

	it('returns a sample in test mode and leaves the cursor unchanged', async () => {
		const { run, stored, records } = world({}, 'manual');
		expect(await run()).toBeNull();
		records.push({ id: 'a', at: 1 }, { id: 'b', at: 2 });
		expect(await run()).toEqual(['a']);
		expect(stored).toEqual({});
	});
});
