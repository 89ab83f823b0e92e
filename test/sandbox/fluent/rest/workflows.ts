/** An event that a workflow handles in some states of an entity, and what users see of it. */
export interface Ruleset {
	name: string;
	/** Kind of entity; any by default. */
	entityType?: string;
	/** States; any if empty. */
	statuses: readonly string[];
	/** Label of the button, if users may send the event. */
	label?: string;
}

/** Rulesets of the reference workflows that the vendor's pages mention, by root entity. */
const RULESETS: Readonly<Record<string, readonly Ruleset[]>> = {
	ORDER: [
		{ name: 'CREATE', statuses: [] },
		{ name: 'CancelOrder', entityType: 'ORDER', statuses: ['CREATED', 'BOOKED'], label: 'Cancel order' },
		{ name: 'OrderCancel', entityType: 'ORDER', statuses: ['CREATED', 'BOOKED'] },
		{ name: 'OrderAppeasement', entityType: 'ORDER', statuses: ['COMPLETE'], label: 'Give an appeasement' },
		{ name: 'OrderRevision', entityType: 'ORDER', statuses: ['CREATED', 'BOOKED'] },
		{ name: 'WavePack', entityType: 'WAVE', statuses: [], label: 'Pack' },
		{ name: 'ConsignmentDelivered', statuses: [] },
	],
	LOCATION: [
		{ name: 'CREATE', statuses: [] },
		{ name: 'WavePack', entityType: 'WAVE', statuses: [], label: 'Pack' },
	],
	PRODUCT_CATALOGUE: [
		{ name: 'CREATE', statuses: [] },
		{ name: 'UPSERT_PRODUCT', statuses: [] },
		{ name: 'UPSERT_CATEGORY', statuses: [] },
		{ name: 'fc.connect.product.upsert', statuses: [] },
	],
	INVENTORY_CATALOGUE: [
		{ name: 'CREATE', statuses: [] },
		{ name: 'UpdateInventoryQty', statuses: [] },
		{ name: 'INVENTORY_DELTA', statuses: [] },
	],
};

const SUBTYPES: Readonly<Record<string, readonly string[]>> = {
	ORDER: ['HD', 'CC', 'MULTI'],
	LOCATION: ['STORE', 'WAREHOUSE'],
	PRODUCT_CATALOGUE: ['MASTER'],
	INVENTORY_CATALOGUE: ['DEFAULT'],
};

/** Rulesets of a workflow such as `ORDER::HD`; undefined if there is none of this name. */
export function workflowRulesets(name: string): readonly Ruleset[] | undefined {
	const [root, subtype] = name.split('::');
	return SUBTYPES[root]?.includes(subtype) ? RULESETS[root] : undefined;
}

/** The ruleset that handles an event. Entities without a workflow of their own handle CREATE only. */
export function rulesetFor(root: string, entityType: string, event: string): Ruleset | undefined {
	const rulesets = RULESETS[root] ?? [{ name: 'CREATE', statuses: [] }];
	return rulesets.find(({ name, entityType: only }) => name === event && (only ?? entityType) === entityType);
}
