import { DEFAULTS } from '../../connector/form/settings';
import { json, World } from '../support/callWorld';

/** A list that fails after some of its pages were read. */
describe('a list that is interrupted', () => {
	const world = World.forTests();
	const pages = (good: number) =>
		world.reset((request, response, turn) => {
			if (turn >= good) return json(response, { errors: [{ code: 'GONE', text: 'no more' }] }, 400);
			json(response, { things: [{ id: turn * 2 }, { id: turn * 2 + 1 }], paging: { next: String(turn + 1) } });
			return request;
		});
	const all = { returnAll: true };

	it('says how many entries were read and how to get them', async () => {
		pages(3);
		const { error } = await world.run('thing.getAll', all);
		expect(error?.message).toContain('no more');
		expect(error?.description).toContain(
			"6 entries were read before that. Set 'On Error' of the node to go on, and they come out before the error",
		);
	});

	it('gives what was read, then the error, where the node goes on', async () => {
		pages(2);
		const { json: items } = await world.run('thing.getAll', all, { onError: 'continueRegularOutput' });
		expect(items.slice(0, 4)).toEqual([{ id: 0 }, { id: 1 }, { id: 2 }, { id: 3 }]);
		expect(items).toHaveLength(5);
		expect(items[4].error).toContain('no more');
		expect(items[4].message).toContain('4 entries were read before that. They precede this error');
	});

	it('says nothing of the kind if nothing was read', async () => {
		pages(0);
		const { error } = await world.run('thing.getAll', all);
		expect(error?.description).not.toMatch(/read before/);
	});

	it('keeps what was read when it reaches the built-in number of pages', async () => {
		const { maxPages } = DEFAULTS;
		Object.assign(DEFAULTS, { maxPages: 3 });
		try {
			pages(99);
			const { json: items } = await world.run('thing.getAll', all, { onError: 'continueRegularOutput' });
			expect(items).toHaveLength(7);
			expect(items[6]).toMatchObject({
				error: expect.stringContaining('The list has more than 3 pages') as string,
				message: expect.stringMatching(/allow more with the option.*6 entries were read/) as string,
			});
		} finally {
			Object.assign(DEFAULTS, { maxPages });
		}
	});
});
