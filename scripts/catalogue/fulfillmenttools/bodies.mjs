import { variantName } from './names.mjs';
import { rules } from './rules.mjs';

/** Members that tell variants of an action apart. */
const TAGS = ['name', 'action'];

/** Tags that the file gives as an example only, by schema. */
const EXAMPLE_TAGS = rules('tag from an example', {
	TrackingInformationAddTrackingEventActionParameter: 'ADD_TRACKING_EVENTS',
	TrackingInformationRemoveTrackingEventsParameter: 'REMOVE_TRACKING_EVENTS',
});

/** Bodies of several forms that are one for the user: what sets them apart is only which optional members are given. */
const MERGED = new Set(['updateStock', 'upsertNotificationCenterConfig', 'upsertNotificationCenterFacilityConfig']);

/** Changes that carry a version of their own beside that of the set: the set is asked for as it is. */
const WITH_VERSION = new Set(['updateStorageLocation']);

/** Members that have several forms, between which the user chooses before anything else, by operationId. */
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

/** Labels of forms that nothing tags, by operationId; the schemas' names give the rest. */
const FORM_WORDS =
	/(?:ActionDefinition|ActionLogPayload|CarrierConfiguration|Configuration|Details$|External|FacilityDiscount|For(?:Creation|Modification|Replacement|Update|Upsert)|InterFacilityConnectionTo|NotificationChannel|PatchActions|SubscriptionTarget)/g;

/**
 * What an operation's body makes of it: one or several operations of the catalogue, each with its name (undefined for the
 * operation's own) and body.
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

/** A body of one form: a set of changes gives an operation for each of them. */
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
		// A version inside the change as well as beside it is the same one.
		const fields = [...outside, ...one.body.fields.filter(({ name }) => !outside.some((field) => field.name === name))];
		const listed = { name: 'actions', outside: outside.map(({ name }) => name) };
		const name = set.length === 1 && one.name === undefined ? undefined : one.name;
		return { ...one, name, body: { ...one.body, fields, listed } };
	});
}

/** Forms of the entries of `actions` in a set of changes. */
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

/** The member with the tag of its form as the only value that it can have. */
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

/** Forms of a body that are those of one of its members; undefined where they are not. */
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

/** Forms that the user has to choose from. What is pinned in one of them is sent without being asked for. */
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

/** The type that a form is for: the only one it has, or the one of its own name (`ManagedFacility`: `MANAGED_FACILITY`). */
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

/** Newer actions on stocks stand in `action`; the list `actions`, which the provider no longer wants, takes some of them. */
function stockActions(types, of) {
	const { action } = types.schemas.flat(of.schema).properties;
	return types.schemas.union(action).map((form) => {
		const one = variant(types, of, form);
		return { ...one, body: { ...one.body, wrap: 'action' } };
	});
}
