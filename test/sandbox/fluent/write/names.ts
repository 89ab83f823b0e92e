/** Members whose names differ between input and output. */
const RENAMED: Readonly<Record<string, string>> = {
	'FinancialTransaction.amount': 'total',
	'FinancialTransaction.paymentProvider': 'paymentProviderName',
	'FulfilmentPlan.splits': 'splitCount',
	'FulfilmentPlan.fulfilmentOptionId': 'fulfilmentOption',
	'Fulfilment.customer': 'user',
	'StandardProduct.taxType': 'tax',
	'VariantProduct.taxType': 'tax',
	'GroupProduct.taxType': 'tax',
	'Retailer.name': 'ref',
	'Retailer.urlName': 'websiteUrlName',
	'Network.name': 'ref',
	'StorageArea.ref': 'name',
};

/** The name under which a member of an input is stored. */
export const storedName = (kind: string, name: string): string => RENAMED[`${kind}.${name}`] ?? name;
