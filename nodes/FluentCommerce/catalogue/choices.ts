import type { Choice, Field } from '../../../connector/core/catalogue/types';

/** Values that the vendor documents for members that accept any text, by the input's member or the argument. */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
	'CreateOrderInput.type': ['HD', 'CC', 'MULTI'],
	'CreateOrderAndCustomerInput.type': ['HD', 'CC', 'MULTI'],
	'CreateFulfilmentInput.type': ['CC_PFS', 'CC_PFDC', 'HD_PFS', 'HD_PFDC'],
	'CreateSettingInput.valueType': ['STRING', 'LOB', 'INTEGER', 'BOOLEAN', 'JSON'],
	'UpdateSettingInput.valueType': ['STRING', 'LOB', 'INTEGER', 'BOOLEAN', 'JSON'],
	'CreateSettingInput.context': ['ACCOUNT', 'RETAILER', 'AGENT', 'CUSTOMER'],
	'UpdateSettingInput.context': ['ACCOUNT', 'RETAILER', 'AGENT', 'CUSTOMER'],
};

const DELIVERY = ['STANDARD', 'OVERNIGHT', 'EXPRESS'];

/** The values of an enum, which accepts nothing else. */
export function enumChoices(values: readonly string[]): Pick<Field, 'choices'> {
	return { choices: values.map(toChoice) };
}

/** Samples for an input member that accepts any text. */
export function sampleChoices(input: string, member: string): Pick<Field, 'choices' | 'open'> {
	const known = member === 'deliveryType' ? DELIVERY : KNOWN[`${input}.${member}`];
	return known ? { choices: known.map(toChoice), open: true } : {};
}

function toChoice(value: string): Choice {
	return { value, label: value };
}
