import type { Choice, Field } from '../../../../connector/core/catalogue/types';

/** Values that are their own labels, as users see them in the platform's console. */
export function plain(...values: string[]): Choice[] {
	return values.map((value) => ({ value, label: value }));
}

/** Entities in which a workflow runs. */
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

/** Vendor pages of different years list different ones, so other types can be typed in. */
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

/** Retailer of the request; defaults to the credential's retailer. */
export const retailerId: Field = {
	name: 'retailerId',
	type: 'string',
	label: 'Retailer ID',
	description: 'Retailer that it belongs to; the one of the credential when empty',
	placeholder: '1',
	required: true,
	fromCredential: 'retailerId',
};
