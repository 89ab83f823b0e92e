import { toItems } from '../../connector/node/searchList';

const lookup = { operation: 'thing.getAll', value: ['thingId', 'id'], label: ['name', 'place.city', 'thingId'] };

describe('a list to pick from', () => {
	it('shows what tells entries apart, inner members included, and takes the first identifier that is there', () => {
		const entries = [{ thingId: 7, id: 1, name: 'Crate', place: { city: 'Plano' } }, { id: 'B' }];
		expect(toItems(entries, lookup)).toEqual([
			{ name: 'Crate · Plano · 7', value: '7' },
			{ name: 'B', value: 'B' },
		]);
	});

	it('leaves out what cannot be picked', () => {
		expect(toItems([{ name: 'No identifier' }, null, 'text', { id: '' }, { id: { a: 1 } }], lookup)).toEqual([]);
	});
});
