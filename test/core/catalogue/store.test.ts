import { resolveField, resolveFields, type TypeStore } from '../../../connector/core/catalogue/store';

const types: TypeStore = {
	Address: {
		description: 'Where it goes',
		fields: [
			{ name: 'street', required: true },
			{ name: 'country', ref: 'Country' },
		],
	},
	Country: { type: 'string', choices: [{ value: 'DE', label: 'Germany' }], maxLength: 2 },
	Category: {
		fields: [
			{ name: 'id' },
			{ name: 'parent', ref: 'Category' },
			{ name: 'children', type: 'array', items: { ref: 'Category' } },
		],
	},
	Order: { fields: [{ name: 'lines', type: 'array', items: { ref: 'Line' } }] },
	Line: {
		fields: [
			{ name: 'order', ref: 'Order' },
			{ name: 'place', ref: 'Address' },
		],
	},
};
const country = { type: 'string', choices: [{ value: 'DE', label: 'Germany' }], maxLength: 2 };
const street = { name: 'street', type: 'string', required: true };

describe('a field of a generated catalogue', () => {
	it('is a string, or an object if it has members, unless it states another type', () => {
		expect(
			resolveFields([{ name: 'a' }, { name: 'b', fields: [{ name: 'c' }] }, { name: 'd', type: 'integer' }], {}),
		).toEqual([
			{ name: 'a', type: 'string' },
			{ name: 'b', type: 'object', fields: [{ name: 'c', type: 'string' }] },
			{ name: 'd', type: 'integer' },
		]);
	});

	it('takes the members of the type it references, including nested types', () => {
		expect(resolveField({ name: 'to', ref: 'Address' }, types)).toEqual({
			name: 'to',
			type: 'object',
			description: 'Where it goes',
			fields: [street, { name: 'country', ...country }],
		});
	});

	it('overrides properties of the referenced type, except the type itself', () => {
		const stored = { name: 'home', ref: 'Country', type: 'json', required: true, maxLength: 3 } as const;
		expect(resolveField(stored, types)).toEqual({ ...country, name: 'home', required: true, maxLength: 3 });
	});

	it('resolves the element types of a list', () => {
		expect(resolveField({ name: 'all', type: 'array', items: { ref: 'Country' } }, types)).toEqual({
			name: 'all',
			type: 'array',
			items: { name: '', ...country },
		});
	});

	it('becomes free-form JSON where a type contains itself, directly or indirectly', () => {
		expect(resolveField({ name: 'category', ref: 'Category' }, types).fields).toEqual([
			{ name: 'id', type: 'string' },
			{ name: 'parent', type: 'json' },
			{ name: 'children', type: 'array', items: { name: '', type: 'json' } },
		]);
		const [lines] = resolveField({ ref: 'Order' }, types).fields ?? [];
		expect(lines.items?.fields?.[0]).toEqual({ name: 'order', type: 'json' });
	});

	it('can use the same type several times side by side', () => {
		const [first, second] = resolveFields(
			[
				{ name: 'from', ref: 'Address' },
				{ name: 'to', ref: 'Address' },
			],
			types,
		);
		expect(second).toEqual({ ...first, name: 'to' });
	});

	it('reports a referenced type that the store does not have', () => {
		expect(() => resolveField({ fields: [{ name: 'a', ref: 'Adress' }] }, types)).toThrow(
			'The catalogue has no type Adress',
		);
	});
});
