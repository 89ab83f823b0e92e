import type { Field, Operation } from '../../connector/core/catalogue/types';
import { json, mapper, World } from '../support/callWorld';

const attributes: Field = {
	name: 'attributes',
	type: 'array',
	items: { name: '', type: 'object', fields: ['name', 'type'].map((name) => ({ name, type: 'string' })) },
	rows: {
		name: 'name',
		type: 'type',
		value: 'value',
		input: { name: 'attributes', label: 'Attributes', row: 'Attribute', sample: 'colour' },
		types: { string: 'STRING', integer: 'INTEGER', float: 'FLOAT', boolean: 'BOOLEAN', json: 'JSON' },
	},
};
const create: Operation = {
	resource: 'crate',
	name: 'create',
	label: 'Create',
	action: 'Create crate',
	description: 'Creates a crate',
	method: 'POST',
	path: '/crates',
	body: { fields: [{ name: 'ref', type: 'string', required: true }, attributes], open: true },
	source: 'test',
	confidence: 'high',
};
const row = (name: string, type: string, value: string | number) => ({ name, type, value });

describe('rows of a name, a type and a value', () => {
	const world = World.forTests(undefined, { operations: [create] });
	beforeEach(() => world.reset((_request, response) => json(response, {})));

	const sent = () => world.seen.map(({ json: body }) => (body as { attributes?: unknown }).attributes);

	it('are sent as they were filled in, with the values of each item', async () => {
		await world.run(
			'crate.create',
			{
				body: mapper({ ref: '={{ $json.ref }}' }),
				attributes: {
					row: [row('colour', 'STRING', '={{ $json.colour }}'), row('size', 'INTEGER', '={{ $json.size + 1 }}')],
				},
			},
			{
				items: [
					{ ref: 'A', colour: 'red', size: 1 },
					{ ref: 'B', colour: null, size: 2 },
				],
			},
		);
		expect(sent()).toEqual(
			expect.arrayContaining([
				[row('colour', 'STRING', 'red'), row('size', 'INTEGER', 2)],
				[row('size', 'INTEGER', 3)],
			]),
		);
	});

	it('override members of the object that an item has under the name of the field', async () => {
		await world.run(
			'crate.create',
			{
				body: { mappingMode: 'autoMapInputData', value: null },
				attributes: { row: [row('size', 'INTEGER', '9')] },
			},
			{ items: [{ ref: 'A', attributes: { colour: 'red', size: 1 } }] },
		);
		expect(sent()).toEqual([[row('colour', 'STRING', 'red'), row('size', 'INTEGER', 9)]]);
	});

	it('are validated before anything is sent, and the error names the row', async () => {
		const { error } = await world.run('crate.create', {
			body: mapper({ ref: 'A' }),
			attributes: { row: [row('size', 'INTEGER', 'large')] },
		});
		expect(error?.message).toBe("'Attributes › size' has to be a whole number [item 0]");
		expect(world.seen).toEqual([]);
	});
});
