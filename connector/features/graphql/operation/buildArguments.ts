import { entityLabel, fieldLabel } from '../../../core/catalogue/label';
import type { BodySchema, Field } from '../../../core/catalogue/types';
import { deepMerge, setPath } from '../../../core/dotPath';
import { isEmpty } from '../../../core/empty';
import { InputError } from '../../../core/inputError';
import { isObject } from '../../../core/object';
import { LABEL } from '../../../form/parameters';
import { cleanText } from '../../../input';
import { buildBody } from '../../../request/body/buildBody';
import { orCredential } from '../../../request/body/fromCredential';
import { UPDATE } from '../../../request/buildRequest';
import type { BuildContext, CallValues } from '../../../request/callValues';
import { missingFields, toWire } from '../../../request/value';
import type { GraphqlOperation, RootField } from '../words';
import { writtenBody } from './jsonBody';

type Members = Record<string, unknown>;

/** The values of one call. */
export interface GraphqlValues extends CallValues {
	/** Parameters that hold another key of the entity, each with the dot path of the argument that takes it. */
	otherKeys?: Readonly<Record<string, string>>;
}

/**
 * The arguments of a root field, built from parameters, query fields and body, each converted to its type. Empty values
 * are omitted.
 *
 * @throws InputError naming the invalid field, or all required ones that are empty
 */
export function buildArguments(
	operation: GraphqlOperation,
	root: RootField,
	schema: BodySchema | undefined,
	values: GraphqlValues,
	context: BuildContext,
): Members {
	const missing: string[] = [];
	const placed: Members = {};
	const place = (field: Field, given: unknown, path: string) => {
		const value = wireOf(field, given, context);
		if (value !== undefined) setPath(placed, path, value);
		else if (field.required) missing.push(asInForm(field));
	};
	// Where several keys are accepted, the form labels the input with the entity's name, and its modes name the key.
	const found = new Set((operation.find ?? []).map(({ parameter }) => parameter));
	const asInForm = (field: Field) => (found.has(field.name) ? entityLabel(field) : fieldLabel(field));
	for (const field of operation.parameters ?? []) {
		const other = values.otherKeys?.[field.name];
		const given = values.path?.[field.name];
		if (other === undefined) place(field, given, root.paths?.[field.name] ?? field.name);
		else place({ ...field, type: 'string' }, given, other);
	}
	for (const field of operation.query ?? []) {
		place(field, values.query?.[field.name], root.paths?.[field.name] ?? field.name);
	}
	const body = bodyMembers(operation, schema, values, context, missing);
	if (missing.length > 0) throw missingFields(missing);
	if (body === undefined) return placed;
	return deepMerge(root.input === undefined ? body : { [root.input]: body }, placed) as Members;
}

/** Undefined for an empty value. Strings are cleaned of invisible characters picked up by pasting. */
function wireOf(field: Field, given: unknown, context: BuildContext): unknown {
	const typed = orCredential(field, given, context);
	const value = typeof typed === 'string' ? cleanText(typed) : typed;
	if (isEmpty(value)) return undefined;
	const wire = toWire(field, value, fieldLabel(field), context.zone);
	if (!Array.isArray(wire)) return wire;
	const filled = wire.filter((entry) => !isEmpty(entry));
	return filled.length > 0 ? filled : undefined;
}

function bodyMembers(
	{ name }: GraphqlOperation,
	schema: BodySchema | undefined,
	{ body, named }: GraphqlValues,
	context: BuildContext,
	missing: string[],
): Members | undefined {
	if (!schema || body?.kind === 'xml') return undefined;
	const changes = UPDATE.test(name);
	const built = buildBody(schema, body ?? { kind: 'fields', values: {} }, {
		...context,
		missing,
		named,
		// An update leaves members that are not sent unchanged.
		partial: changes,
		mustChange: changes,
		noHollow: true,
	});
	if (built === undefined || built === null) return undefined;
	if (!isObject(built)) {
		const label = LABEL.jsonBody;
		throw new InputError(label, `'${label}' has to be an object`, 'Give an object, such as {"ref": "A-1"}');
	}
	const written = body?.kind === 'json' || (body?.kind === 'fields' && !isEmpty(body.additional));
	return (written ? writtenBody(schema.fields, built, '', context.zone) : built) as Members;
}
