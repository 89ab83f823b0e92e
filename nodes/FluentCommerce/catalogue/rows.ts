import type { Field, RowsSchema } from '../../../connector/core/catalogue/types';

/** Input type of the name, type and value rows in which Fluent takes attributes. */
export const ROW_TYPE = 'AttributeInput';

/** The names of types are free; these are the ones that the vendor's documents use. */
const [name, type, value] = ['name', 'type', 'value'];
const rows: RowsSchema = {
	name,
	type,
	value,
	types: { string: 'STRING', integer: 'INTEGER', float: 'FLOAT', boolean: 'BOOLEAN', json: 'JSON' },
	// Holds for all texts of which the schema does not say otherwise (fluent.md, 3).
	maxName: 255,
};

/** A member that takes attributes. Those of an entity that it has already are merged with these by name. */
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
