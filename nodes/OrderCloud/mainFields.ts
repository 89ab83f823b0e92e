import type { Field, MainField, OperationId } from '../../connector/core/catalogue/types';

const text = (name: string, more: Partial<Field> = {}): Field => ({ name, type: 'string', ...more });

const required = { required: true };
const id = text('ID');

const discount = [text('Description')];
const orderReturn = [text('OrderID', required), text('Comments', { maxLength: 2000 })];
const priceSchedule = [
	text('Name', { ...required, maxLength: 100 }),
	text('Currency'),
	{ name: 'MinQuantity', type: 'integer' as const },
];
const webhook = [
	text('Name', required),
	text('Url', { placeholder: 'https://example.com/hook' }),
	text('HashKey', { secret: true, description: 'What the calls are signed with' }),
	{ name: 'ApiClientIDs', type: 'array' as const, items: text('') },
];

/** The main fields of each operation, in this order: body fields with separate inputs in the form. */
export const mainFields: Readonly<Record<OperationId, readonly MainField[]>> = {
	'discount.create': [id, ...discount],
	'discount.createOrUpdate': discount,
	'orderReturn.create': [id, ...orderReturn],
	'orderReturn.createOrUpdate': orderReturn,
	'priceSchedule.create': [id, ...priceSchedule],
	'priceSchedule.createOrUpdate': priceSchedule,
	'webhook.create': [id, ...webhook],
	'webhook.createOrUpdate': webhook,
};
