import type { Choice, Field } from '../../../../connector/core/catalogue/types';

/** Values whose labels are the values themselves: the platform's own words, which users see in its console. */
export function plain(...values: string[]): Choice[] {
	return values.map((value) => ({ value, label: value }));
}

/** Entities in which a workflow runs (fluent.md, 5.1). */
const ROOT_ENTITIES = [
	'ORDER',
	'LOCATION',
	'FULFILMENT_OPTIONS',
	'PRODUCT_CATALOGUE',
	'INVENTORY_CATALOGUE',
	'VIRTUAL_CATALOGUE',
	'CONTROL_GROUP',
	'RETURN_ORDER',
	'BILLING_ACCOUNT',
	'JOB',
];

/** Vendor pages of different years name different ones, so other types are taken as typed. */
const ENTITIES = [
	...ROOT_ENTITIES,
	'FULFILMENT',
	'ARTICLE',
	'CONSIGNMENT',
	'WAVE',
	'FULFILMENT_PLAN',
	'CATEGORY',
	'PRODUCT',
	'INVENTORY_POSITION',
	'INVENTORY_QUANTITY',
	'VIRTUAL_POSITION',
	'CONTROL',
	'RETURN_FULFILMENT',
	'CREDIT_MEMO',
	'BATCH',
	'INVOICE',
	'PAYMENT',
	'PAYMENT_TRANSACTION',
	'CARRIER',
	'MANIFEST',
];

export const entityTypes: Pick<Field, 'choices' | 'open'> = { choices: plain(...ENTITIES), open: true };

export const rootEntityTypes: Pick<Field, 'choices' | 'open'> = { choices: plain(...ROOT_ENTITIES), open: true };

/** Retailer of what is sent; the one of the credential where none is given. */
export const retailerId: Field = {
	name: 'retailerId',
	type: 'string',
	label: 'Retailer ID',
	description: 'Retailer that it belongs to; the one of the credential when empty',
	placeholder: '1',
	required: true,
	fromCredential: 'retailerId',
};
