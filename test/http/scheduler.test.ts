import { schedule } from '../../connector/http/scheduler';

const tick = async () => await new Promise((resolve) => setImmediate(resolve));

describe('the scheduler', () => {
	it('runs each task once, in order, within the concurrency limit', async () => {
		const begun: number[] = [];
		let active = 0;
		let most = 0;
		await schedule(50, 4, undefined, async (index) => {
			begun.push(index);
			most = Math.max(most, ++active);
			await tick();
			active--;
		});
		expect(begun).toEqual(Array.from({ length: 50 }, (_, index) => index));
		expect(most).toBe(4);
	});

	it('starts tasks only as others end, so that a hundred thousand need no more memory than a few', async () => {
		let active = 0;
		let most = 0;
		let done = 0;
		await schedule(100_000, 10, undefined, async () => {
			most = Math.max(most, ++active);
			await Promise.resolve();
			active--;
			done++;
		});
		expect([done, most]).toEqual([100_000, 10]);
	});

	it('starts nothing after a failure, lets running tasks end, and rejects with the failure of the lowest index', async () => {
		const ended: number[] = [];
		const run = schedule(20, 3, undefined, async (index) => {
			if (index === 2) throw new Error('two');
			await tick();
			if (index === 1) throw new Error('one');
			ended.push(index);
		});
		await expect(run).rejects.toThrow('one');
		expect(ended).toEqual([0]);
	});

	it('starts nothing after the abort signal, and rejects with its reason', async () => {
		const controller = new AbortController();
		const begun: number[] = [];
		const run = schedule(20, 2, controller.signal, async (index) => {
			begun.push(index);
			if (index === 3) controller.abort(new Error('stopped'));
			await tick();
		});
		await expect(run).rejects.toThrow('stopped');
		expect(begun.length).toBeLessThanOrEqual(5);
	});

	it('resolves at once without items', async () => {
		await expect(
			schedule(0, 5, undefined, async () => await Promise.reject(new Error('never'))),
		).resolves.toBeUndefined();
	});
});
