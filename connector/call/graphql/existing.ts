import { findOperation } from '../../catalogue/lookup';
import type { ExistingSchema, Operation, RootField } from '../../catalogue/types';
import { OPTION } from '../../form/parameters';
import type { Provider } from '../../provider';
import { getPath } from '../dotPath';
import { CallFailure } from '../failure';
import { optionsOf } from '../formValues';
import { isEmpty } from '../request/value';
import type { Run } from '../run';
import { nodesOf, rootValue } from './answer';
import { hasCode } from './codes';
import { documentRequest } from './document';
import type { Asked } from './run';
import type { RootCall } from './types';
import { buildArguments, type GraphqlValues } from './values';

type Members = Readonly<Record<string, unknown>>;

/** One that fits is enough; a second one shows that it cannot be told which is meant. */
const ROWS = 2;

/** What is there already, and the call that gave it. */
export interface Existing {
	entity: Members;
	call: RootCall;
}

/**
 * What is there already instead of what could not be made a second time. The refusal stands, and undefined is returned,
 * where the user does not want it, where it is about something else, and where no single entity fits.
 *
 * @throws CallFailure when the existing entity cannot be read
 */
export async function existingInstead(
	run: Run,
	provider: Provider,
	{ item, call }: Pick<Asked, 'item' | 'call'>,
	failure: unknown,
): Promise<Existing | undefined> {
	const { existing } = call.operation;
	if (!existing || !(failure instanceof CallFailure) || !hasCode(failure, existing.codes)) return undefined;
	if (optionsOf(run.reader, item)[OPTION.onExisting] !== 'return') return undefined;
	const operation = findOperation(provider.catalogue, existing.operation);
	const { graphql: root } = operation;
	// What is selected of one type says nothing of another.
	if (!root || root.type !== call.root.type) return undefined;
	const body = call.root.input === undefined ? call.arguments : (call.arguments[call.root.input] ?? {});
	const values = valuesFrom(operation, existing, body);
	if (!values) return undefined;
	const reading: RootCall = {
		operation,
		root,
		arguments: buildArguments(operation, root, undefined, values, run.building),
		selection: call.selection,
		...(root.connection && { page: { first: ROWS } }),
		actAs: call.actAs,
	};
	const value = rootValue(await run.client.call(documentRequest([reading])));
	const found = root.connection ? nodesOf(value) : [value];
	const fitting = found.filter((entity) => fits(entity, existing, body));
	return fitting.length === 1 ? { entity: fitting[0] as Members, call: reading } : undefined;
}

/** Undefined where the body lacks one of them: without it, something else would be found. */
function valuesFrom(
	{ parameters = [], query = [] }: Operation & { graphql?: RootField },
	existing: ExistingSchema,
	body: unknown,
): GraphqlValues | undefined {
	const path: Record<string, unknown> = {};
	const filters: Record<string, unknown> = {};
	for (const [name, at] of Object.entries(existing.values)) {
		const value = getPath(body, at);
		if (isEmpty(value)) return undefined;
		if (parameters.some((field) => field.name === name)) path[name] = value;
		// Given as a text, a list would be divided at its commas.
		else filters[name] = query.find((field) => field.name === name)?.type === 'array' ? [value] : value;
	}
	return { path, query: filters };
}

/** As far as the values stand in the entity: filters of some APIs let through what is merely alike. */
function fits(entity: unknown, { values }: ExistingSchema, body: unknown): boolean {
	if (typeof entity !== 'object' || entity === null) return false;
	return Object.values(values).every((at) => {
		const found = getPath(entity, at);
		return isEmpty(found) || String(found) === String(getPath(body, at));
	});
}
