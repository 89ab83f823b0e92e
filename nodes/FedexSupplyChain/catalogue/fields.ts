import type { Choice, Field } from '../../../connector/core/catalogue/types';

/**
 * Operators of FedEx filters, sent as `operator|value`. Samples show `gt` and `ge`; the others are inferred and offered
 * as unconfirmed.
 */
const operators: readonly Choice[] = [
	{ value: 'ge', label: 'At or After' },
	{ value: 'gt', label: 'After' },
	{ value: 'le', label: 'At or Before (Unconfirmed)' },
	{ value: 'lt', label: 'Before (Unconfirmed)' },
	{ value: 'eq', label: 'Exactly (Unconfirmed)' },
];

/** A query parameter in the format `operator|time`, with the time in ISO 8601 with an offset. */
export function timeFilter(name: string, label: string): Field {
	return { name, type: 'filter', label, operators, items: { name: 'value', type: 'dateTime' } };
}

/** The level of detail of each record. The values are those in the samples; others may exist. */
export function responseFilter(...values: string[]): Field {
	return {
		name: 'responseFilter',
		type: 'string',
		description: 'How much of each record to return',
		open: true,
		choices: values.map((value) => ({ value, label: value[0] + value.slice(1).toLowerCase() })),
	};
}

/** Paging positions, in milliseconds since 1970. Version 2 of the RMA API spells them differently. */
export function positions(next?: string, previous?: string): readonly Field[] {
	const fields: Field[] = [];
	if (next) {
		fields.push({
			name: next,
			type: 'integer',
			description: 'Position of the next page, in milliseconds since 1970',
		});
	}
	if (previous) {
		fields.push({
			name: previous,
			type: 'integer',
			description: 'Position of the page before, in milliseconds since 1970',
		});
	}
	return fields;
}

/** The address fields that orders, customers, facilities and locations share. */
export const address: readonly Field[] = [
	{ name: 'addressLine1', type: 'string' },
	{ name: 'addressLine2', type: 'string' },
	{ name: 'city', type: 'string' },
	{ name: 'stateCode', type: 'string', placeholder: 'TX' },
	{ name: 'zipCode', type: 'string' },
	{ name: 'countryCode', type: 'string', placeholder: 'US' },
];

/** An address that the form initially shows. */
export const shownAddress: readonly Field[] = address.map((field) =>
	field.name === 'addressLine2' ? field : { ...field, shown: true },
);

export const orderId: Field = {
	name: 'fedexOrderId',
	type: 'string',
	description: 'Identifier given by FedEx, not your order number',
	required: true,
	lookup: 'order',
};

export const rmaId: Field = {
	name: 'rmaId',
	type: 'string',
	description: 'Identifier given by FedEx, not your RMA number',
	placeholder: '1001-42',
	required: true,
	lookup: 'rma',
};

export const shipmentId: Field = {
	name: 'shipmentId',
	type: 'string',
	description: 'Identifier given by FedEx',
	required: true,
	lookup: 'inboundShipment',
};
