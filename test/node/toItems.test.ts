import { toItems } from '../../connector/node/searchList';

const lookup = { operation: 'thing.getAll', value: ['thingId', 'id'], label: ['name', 'place.city', 'thingId'] };

describe('a list to pick from', () => {
	it('labels entries so that they can be distinguished, by inner members too, and uses the first identifier present', () => {
		const entries = [{ thingId: 7, id: 1, name: 'Crate', place: { city: 'Plano' } }, { id: 'B' }];
		expect(toItems(entries, lookup)).toEqual([
			{ name: 'Crate · Plano · 7', value: '7' },
			{ name: 'B', value: 'B' },
		]);
	});

	it('leaves out entries that cannot be picked', () => {
		expect(toItems([{ name: 'No identifier' }, null, 'text', { id: '' }, { id: { a: 1 } }], lookup)).toEqual([]);
	});
});
