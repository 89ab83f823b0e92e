import type { IDataObject } from 'n8n-workflow';

import { json, mapper } from '../../support/callWorld';
import { byId, byRef } from '../../support/formValues';
import { GraphqlWorld } from './graphqlWorld';

describe('entities identified by another key than their ID', () => {
	const world = GraphqlWorld.forTests();
	beforeEach(() => world.fill(600));

	const refs = (names: string[]): IDataObject[] => names.map((ref) => ({ ref }));
	const update = async (items: IDataObject[], more: object = {}, wareId = byRef('={{ $json.ref }}')) =>
		await world.world.run(
			'ware.update',
			{
				wareId,
				specifyBody: 'fields',
				body: mapper({ stock: 7 }),
				options: { itemsPerDocument: items.length > 100 ? 50 : 1 },
			},
			{ items, ...more },
		);
	const lookUps = () => world.sent.filter(({ query }) => query.includes('wares('));
	const changes = () => world.sent.filter(({ query }) => query.startsWith('mutation'));

	it('are looked up for all items in few requests that select only the keys', async () => {
		const { json: output, error } = await update(refs(world.wares.map(({ ref }) => ref)));
		expect(error).toBeUndefined();
		expect(output).toHaveLength(600);
		expect(output[599]).toMatchObject({ id: 'w600', ref: 'ware-599', stock: 7 });
		const asked = lookUps().filter(({ variables }) => variables.after === undefined);
		expect(asked.map(({ variables }) => (variables.ref as string[]).length)).toEqual([500, 100]);
		expect(asked[0].query).toContain('node { id ref }');
		expect(changes()).toHaveLength(12);
	});

	it('are looked up once if several items name the same one', async () => {
		const { json: output } = await update(refs(['ware-3', 'ware-4', 'ware-3', ' ware-4 ']));
		expect(output.map(({ id }) => id)).toEqual(['w4', 'w5', 'w4', 'w5']);
		expect(lookUps().map(({ variables }) => variables.ref)).toEqual([['ware-3', 'ware-4']]);
	});

	it('fail only their own item if none or several match', async () => {
		world.reset([{ ref: 'a' }, { ref: 'b' }, { ref: 'b', shop: 's2' }, { ref: 'c' }]);
		const { json: output, items } = await update(refs(['a', 'x', 'b', 'c']), { onError: 'continueRegularOutput' });
		expect(output.map(({ id, error }) => error ?? id)).toEqual([
			'w1',
			"Update ware: There is no Ware with the ref 'x' [item 1]",
			"Update ware: 2 of type Ware have the ref 'b' [item 2]",
			'w4',
		]);
		expect(output[1].message).toContain("Check 'Ware'");
		expect(output[1].details).toEqual({ code: 'NOT_FOUND' });
		expect(output[2].message).toContain("Give the ID of the one that is meant in 'Ware': w2, w3");
		expect(output[2].details).toEqual({ code: 'AMBIGUOUS' });
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual([0, 1, 2, 3].map((item) => ({ item })));
		expect(changes().map(({ variables }) => (variables.input as IDataObject).id)).toEqual(['w1', 'w4']);
	});

	it('are matched case-sensitively, whatever the list returns', async () => {
		world.instead = ({ query }, _seen, response) => {
			if (!query.includes('wares(')) return false;
			const node = { id: 'w1', ref: 'WARE-0' };
			json(response, { data: { r0: { edges: [{ cursor: 'c', node }], pageInfo: { hasNextPage: false } } } });
			return true;
		};
		const { error } = await update(refs(['ware-0']));
		expect(error?.message).toContain("There is no Ware with the ref 'ware-0'");
		expect(changes()).toEqual([]);
	});

	it('are searched to the last page, since several may have the key', async () => {
		world.maxRows = 1;
		world.reset([{ ref: 'a' }, { ref: 'a', shop: 's2' }]);
		world.maxRows = 1;
		const { error } = await update(refs(['a']));
		expect(error?.message).toContain("2 of type Ware have the ref 'a'");
		expect(lookUps()).toHaveLength(2);
	});

	it('are looked up in requests within the size limit of the API', async () => {
		const long = Array.from({ length: 30 }, (_unused, index) => ({ ref: `${index}-${'x'.repeat(900)}` }));
		world.reset(long);
		const { json: output, error } = await update(long);
		expect(error).toBeUndefined();
		expect(output).toHaveLength(30);
		expect(lookUps().map(({ variables }) => (variables.ref as string[]).length)).toEqual([11, 11, 8]);
	});

	it('fail with their own look-up request, while those of other requests continue', async () => {
		world.instead = ({ variables }, _seen, response) => {
			if (!(variables.ref as string[] | undefined)?.includes('ware-550')) return false;
			json(response, { errors: [{ message: 'No permission', extensions: { code: 'RIGHTS' } }] });
			return true;
		};
		const items = refs(world.wares.map(({ ref }) => ref));
		const { json: output } = await update(items, { onError: 'continueRegularOutput' });
		expect(output.filter(({ error }) => error).length).toBe(100);
		expect(output[550].error).toBe('Update ware: No permission [item 550]');
		expect(output[499]).toMatchObject({ id: 'w500' });
	});

	it('are passed through if the API accepts the key itself', async () => {
		const { json: output } = await world.world.run('ware.get', { wareId: byRef('ware-8') });
		expect(output).toEqual([{ id: 'w9', ref: 'ware-8', name: null, stock: 8 }]);
		expect(world.sent.map(({ variables }) => variables)).toEqual([{ ref: 'ware-8' }]);
	});

	it('are reported by that key if the API finds none', async () => {
		const { error } = await world.world.run('ware.get', { wareId: byRef('none') });
		expect(error?.message).toBe("Get ware: There is no Ware with the ref 'none' [item 0]");
	});

	it('are looked up if the API only accepts the ID', async () => {
		const { json: output } = await world.world.run('ware.getById', { wareId: byRef('ware-8') });
		expect(output[0]).toMatchObject({ id: 'w9' });
		expect(world.sent).toHaveLength(2);
	});

	it('are not looked up if the ID is given, and are required if nothing is', async () => {
		const { json: output } = await update([{ ref: 'w9' }], {}, byId('={{ $json.ref }}'));
		expect(output[0]).toMatchObject({ id: 'w9', stock: 7 });
		expect(lookUps()).toEqual([]);
		const { error } = await update(refs(['']));
		expect(error?.message).toContain("'Ware' is empty");
		expect(lookUps()).toEqual([]);
	});
});
