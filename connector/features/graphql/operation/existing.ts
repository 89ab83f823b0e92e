import { findOperation } from '../../../core/catalogue/lookup';
import { getPath } from '../../../core/dotPath';
import { isEmpty } from '../../../core/empty';
import { InputError } from '../../../core/inputError';
import { CallFailure } from '../../../http/failure';
import type { Execution } from '../../../node/execution';
import { optionsOf } from '../../../node/formValues';
import { GRAPHQL_OPTION } from '../parameters';
import type { ExistingSchema, GraphqlOperation, GraphqlProvider } from '../words';
import { buildArguments, type GraphqlValues } from './buildArguments';
import { hasCode } from './codes';
import { documentRequest } from './document';
import { nodesOf, rootValue } from './graphqlAnswer';
import type { RootCall } from './rootCall';

type Members = Readonly<Record<string, unknown>>;

/**
 * Maximum number of candidates. Filters of some APIs also match similar values; with more rows than this, the right one
 * cannot be identified.
 */
const ROWS = 10;

/** The existing entity and the call that returned it. */
interface Existing {
	entity: Members;
	call: RootCall;
}

/**
 * Finds the existing entity after its creation was rejected as a duplicate.
 *
 * @returns undefined if the user does not want it, or if the failure has another cause
 * @throws CallFailure the original failure, with the reason in its hint, if no single entity matches
 */
export async function existingInstead(
	run: Execution,
	provider: GraphqlProvider,
	{ item, call }: { item: number; call: RootCall },
	failure: unknown,
): Promise<Existing | undefined> {
	const { existing } = call.operation;
	if (!existing || !(failure instanceof CallFailure) || !hasCode(failure, existing.codes)) return undefined;
	if (optionsOf(run.reader, item)[GRAPHQL_OPTION.onExisting.name] !== 'return') return undefined;
	const operation: GraphqlOperation = findOperation(provider.catalogue, existing.operation);
	const { graphql: root } = operation;
	// The selection is only valid for the same type.
	if (!root || root.type !== call.root.type) return undefined;
	const body = call.root.input === undefined ? call.arguments : (call.arguments[call.root.input] ?? {});
	const stands = (why: string) =>
		failure.withHint([failure.hint, `The existing one is not returned: ${why}`].filter((part) => part).join('. '));
	const empty = Object.values(existing.values).find((at) => isEmpty(getPath(body, at)));
	// With a value missing, the filter could match another entity.
	if (empty !== undefined) throw stands(`it cannot be looked for without '${empty}'`);
	const reading = async (): Promise<Existing | string> => {
		const given = buildArguments(operation, root, undefined, valuesFrom(operation, existing, body), run.building);
		const page = root.connection && { page: { first: ROWS } };
		const reads: RootCall = {
			operation,
			root,
			arguments: given,
			selection: call.selection,
			...page,
			actAs: call.actAs,
		};
		const value = rootValue(await run.client.call(documentRequest([reads])));
		const found = root.connection ? nodesOf(value) : [value];
		const fitting = found.filter((entity) => fits(entity, existing, body));
		if (fitting.length > 1 || getPath(value, 'pageInfo.hasNextPage') === true) return 'several fit';
		return fitting.length === 0 ? 'none was found' : { entity: fitting[0] as Members, call: reads };
	};
	const found = await reading().catch((error: unknown) => {
		// The user needs to see the original rejection, not the failure of the search.
		if (error instanceof InputError || error instanceof CallFailure) return `looking for it failed: ${error.message}`;
		throw error;
	});
	if (typeof found === 'string') throw stands(found);
	return found;
}

function valuesFrom(
	{ parameters = [], query = [] }: GraphqlOperation,
	existing: ExistingSchema,
	body: unknown,
): GraphqlValues {
	const path: Record<string, unknown> = {};
	const filters: Record<string, unknown> = {};
	for (const [name, at] of Object.entries(existing.values)) {
		const value = getPath(body, at);
		if (parameters.some((field) => field.name === name)) path[name] = value;
		// A string would be split at its commas.
		else filters[name] = query.find((field) => field.name === name)?.type === 'array' ? [value] : value;
	}
	return { path, query: filters };
}

/** Compares the values that the entity contains, because filters of some APIs also match similar ones. */
function fits(entity: unknown, { values }: ExistingSchema, body: unknown): boolean {
	if (typeof entity !== 'object' || entity === null) return false;
	return Object.values(values).every((at) => {
		const found = getPath(entity, at);
		return isEmpty(found) || String(found) === String(getPath(body, at));
	});
}
