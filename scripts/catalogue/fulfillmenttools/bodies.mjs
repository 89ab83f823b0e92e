import { variantName } from './names.mjs';
import { rules } from './rules.mjs';

/** Members that distinguish the variants of an action. */
const TAGS = ['name', 'action'];

/** Tags that the file states only as an example, by schema. */
const EXAMPLE_TAGS = rules('tag from an example', {
	TrackingInformationAddTrackingEventActionParameter: 'ADD_TRACKING_EVENTS',
	TrackingInformationRemoveTrackingEventsParameter: 'REMOVE_TRACKING_EVENTS',
});

/** Bodies with several variants that users see as one: the variants differ only in which optional members are given. */
const MERGED = new Set(['updateStock', 'upsertNotificationCenterConfig', 'upsertNotificationCenterFacilityConfig']);

/** Changes with a version of their own besides that of the set, which is offered as it is. */
const WITH_VERSION = new Set(['updateStorageLocation']);

/** Members with several variants, between which the user chooses first, by operationId. */
const BY_MEMBER = rules('forms by member', {
	addDiscountToFacility: 'discount',
	addSubscription: 'target',
	createPackagingUnitDetail: 'details',
	executeNotificationCenterConfigAction: 'channel',
	executeNotificationCenterFacilityConfigAction: 'channel',
	postExternalAction: 'action',
	postExternalActionLog: 'actionPayload',
	putExternalAction: 'action',
	putPackagingUnitDetail: 'details',
	updateDiscountForFacility: 'discount',
});

/** Labels of variants without a tag, by operationId; the others come from the schemas' names. */
const FORM_WORDS =
	/(?:ActionDefinition|ActionLogPayload|CarrierConfiguration|Configuration|Details$|External|FacilityDiscount|For(?:Creation|Modification|Replacement|Update|Upsert)|InterFacilityConnectionTo|NotificationChannel|PatchActions|SubscriptionTarget)/g;

/**
 * The catalogue operations for an operation's body: one or several, each with its name (undefined for the operation's
 * own) and body.
 *
 * @param {import('./types.mjs').Types} types
 * @param {{ id: string, method: string, resource: string, schema: object }} of
 */
export function bodiesOf(types, of) {
	const { schemas } = types;
	const union = MERGED.has(of.id) ? undefined : schemas.union(of.schema);
	if (of.id === 'performStocksActions') return stockActions(types, of);
	if (!union) return whole(types, of, of.schema);
	const sets = union.filter((form) => setOf(schemas, form));
	const tagged = union.filter((form) => !sets.includes(form) && tagOf(schemas, form));
	const others = union.filter((form) => !sets.includes(form) && !tagged.includes(form));
	return [
		...tagged.map((form) => variant(types, of, form)),
		...sets.flatMap((form) =>
			whole(types, of, form).map((one) => ({ ...one, old: schemas.flat(form).deprecated === true })),
		),
		...(others.length === 1
			? [{ body: { fields: types.members(others[0]) } }]
			: others.length > 1
				? [forms(types, others)]
				: []),
	];
}

/** A body without variants; a change set gives one operation for each of its changes. */
function whole(types, of, schema) {
	const { schemas } = types;
	const set = setOf(schemas, schema);
	const member = memberForms(types, of.id, schema);
	if (member) return [{ body: { fields: [], forms: member } }];
	if (!set) return [{ body: plainBody(types, of, schema) }];
	const outside = types.members(schema, ['actions']);
	return set.map((form) => {
		const one = variant(types, of, form);
		if (WITH_VERSION.has(one.name))
			return {
				...one,
				body: {
					fields: [
						...outside,
						{ name: 'actions', type: 'array', required: true, maxItems: 1, items: { fields: types.members(form) } },
					],
				},
			};
		// A version inside the change and beside it is the same one.
		const fields = [...outside, ...one.body.fields.filter(({ name }) => !outside.some((field) => field.name === name))];
		const listed = { name: 'actions', outside: outside.map(({ name }) => name) };
		const name = set.length === 1 && one.name === undefined ? undefined : one.name;
		return { ...one, name, body: { ...one.body, fields, listed } };
	});
}

/** Variants of the entries of `actions` in a change set. */
function setOf(schemas, schema) {
	const { properties } = schemas.flat(schema);
	const actions = properties?.actions && schemas.flat(properties.actions);
	if (actions?.type !== 'array') return undefined;
	const forms = schemas.union(actions.items) ?? [actions.items];
	return forms.every((form) => tagOf(schemas, form)) ? forms : undefined;
}

function tagOf(schemas, form) {
	const { properties = {} } = schemas.flat(form);
	for (const key of TAGS) {
		if (!properties[key]) continue;
		const value = schemas.constant(properties[key]) ?? EXAMPLE_TAGS[schemas.nameOf(form)];
		if (typeof value === 'string') return { key, value };
	}
	return undefined;
}

function variant(types, of, form) {
	const { key, value } = tagOf(types.schemas, form);
	const name = variantName({ id: of.id, method: of.method, resource: of.resource, tag: value });
	const stage = types.schemas.follow(form)['x-badges']?.[0]?.label.toLowerCase();
	const constants = { [key]: value };
	const member = memberForms(types, of.id, form);
	const body = member
		? {
				fields: [],
				forms: member.map(({ fields, ...one }) => ({
					...one,
					constants,
					fields: fields.filter((field) => field.name !== key),
				})),
			}
		: { constants, fields: types.members(form, [key]) };
	return { name, stage, body };
}

/** The member with the tag of its variant as its only possible value. */
function pin(field, told, types) {
	if (!told) return field;
	const [[key, value]] = Object.entries(told);
	const { ref, ...rest } = field;
	const members = ref ? types.store[ref].fields : field.fields;
	return {
		...rest,
		fields: members.map((member) => (member.name === key ? { name: key, values: [value], required: true } : member)),
	};
}

/** Variants of a body that are those of one of its members; undefined if it has none. */
function memberForms(types, id, schema) {
	const { schemas } = types;
	const { properties = {}, required = [] } = schemas.flat(schema);
	const name = BY_MEMBER[id];
	const union = name !== undefined && properties[name] && schemas.union(properties[name]);
	if (!union) return undefined;
	return union.map((form) => {
		const own = pin(types.field(name, form, required.includes(name)), schemas.told(properties[name], form), types);
		const fields = types.members(schema).map((field) => (field.name === name ? own : field));
		return { value: schemas.nameOf(form).replace(FORM_WORDS, '') || 'Standard', fields };
	});
}

/** Variants from which the user must choose. Constants of a variant are sent without being asked for. */
function forms(types, union) {
	const { schemas } = types;
	const bodies = union.map((form) => {
		const { properties = {}, oneOf, anyOf } = schemas.flat(form);
		const inner = (oneOf ?? anyOf)?.[0];
		const name = schemas.nameOf(form) ?? schemas.nameOf(inner);
		const value = name.replace(FORM_WORDS, '') || 'Standard';
		const pinned = properties.type && pinnedType(schemas, properties.type, value);
		return {
			value,
			...(pinned !== undefined && { constants: { type: pinned } }),
			fields: types.members(form, pinned === undefined ? [] : ['type']),
		};
	});
	return { body: { fields: [], forms: bodies } };
}

/** The type of a variant: its only possible value, or the one in its name (`ManagedFacility`: `MANAGED_FACILITY`). */
function pinnedType(schemas, schema, form) {
	const { enum: values = [] } = schemas.flat(schema);
	const own = form.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase();
	return values.length === 1 ? values[0] : values.find((value) => value === own);
}

function plainBody(types, of, schema) {
	const flat = types.schemas.flat(schema);
	if (flat.type === 'array' || (!flat.properties && !types.schemas.union(schema))) return { fields: [] };
	if (types.schemas.union(schema)) {
		const { fields, forms: alternatives } = types.merged(types.schemas.union(schema), flat);
		return { fields, alternatives };
	}
	const name = types.schemas.nameOf(schema);
	return { fields: types.members(schema), name };
}

/** Newer actions on stocks are in `action`; the deprecated list `actions` accepts some of them. */
function stockActions(types, of) {
	const { action } = types.schemas.flat(of.schema).properties;
	return types.schemas.union(action).map((form) => {
		const one = variant(types, of, form);
		return { ...one, body: { ...one.body, wrap: 'action' } };
	});
}
