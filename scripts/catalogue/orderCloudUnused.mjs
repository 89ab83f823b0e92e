import { rules } from './orderCloudRules.mjs';

/** Rules that match nothing in the vendor's files: what they corrected has been renamed, removed or fixed there. */
export function unusedRules(vendor) {
	const operations = new Set(vendor.operations.map(({ resource, operation }) => `${resource}.${operation}`));
	const resources = new Set(vendor.operations.map(({ resource }) => resource));
	const parameters = new Set(
		vendor.operations.flatMap(({ resource, operation, queryParams }) =>
			queryParams.flatMap(({ name }) => [name, `${resource}.${operation}:${name}`]),
		),
	);
	const members = new Set(
		Object.entries(vendor.models).flatMap(([name, own]) => Object.keys(own).map((member) => `${name}.${member}`)),
	);
	const unmet = (rule, keys, known) => keys.filter((key) => !known.has(key)).map((key) => `${rule} ${key}`);
	const paths = new Set(vendor.operations.flatMap(({ pathParams }) => pathParams));
	return [
		...unmet('sameResource', Object.keys(rules.sameResource), resources),
		...unmet('singular', Object.keys(rules.singular), resources),
		...unmet('operationName', Object.keys(rules.operationName), operations),
		...unmet('required', Object.keys(rules.required), operations),
		...unmet('requiredQuery', Object.keys(rules.requiredQuery), operations),
		...unmet('pathType', Object.keys(rules.pathType), paths),
		...unmet('queryType', Object.keys(rules.queryType), parameters),
		...unmet('openEnums', rules.openEnums, new Set(Object.keys(vendor.enums))),
		...unmet('readOnly', rules.readOnly, members),
		...unmet('pageKey', rules.pageKey, operations),
	];
}
