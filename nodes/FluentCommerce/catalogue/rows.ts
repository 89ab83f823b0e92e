import type { Field, RowsSchema } from '../../../connector/core/catalogue/types';

/** Input type of the rows of name, type and value in which Fluent accepts attributes. */
export const ROW_TYPE = 'AttributeInput';

/** Type names are free text; these are the ones in the vendor's documentation. */
const [name, type, value] = ['name', 'type', 'value'];
const rows: RowsSchema = {
	input: { name: 'attributes', label: 'Attributes', row: 'Attribute', sample: 'colour' },
	name,
	type,
	value,
	types: { string: 'STRING', integer: 'INTEGER', float: 'FLOAT', boolean: 'BOOLEAN', json: 'JSON' },
	// Applies to all texts for which the schema states no other limit.
	maxName: 255,
};

/** A member that takes attributes. They are merged by name with the attributes that the entity already has. */
export function rowsField(member: string): Field {
	return {
		name: member,
		type: 'array',
		items: {
			name: '',
			type: 'object',
			fields: [
				{ name, type: 'string', required: true },
				{ name: type, type: 'string', required: true },
				{ name: value, type: 'json', required: true },
			],
		},
		rows,
	};
}
