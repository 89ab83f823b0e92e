import { GRAPHQL_OPTION } from '../parameters';
import type { ExistingSchema, GraphqlOperation, GraphqlProvider } from '../words';
import { findOperation } from '../../../core/catalogue/lookup';
import { InputError } from '../../../core/inputError';
import { getPath } from '../../../core/dotPath';
import { CallFailure } from '../../../http/failure';
import { optionsOf } from '../../../node/formValues';
import { isEmpty } from '../../../core/empty';
import type { Execution } from '../../../node/execution';
import { nodesOf, rootValue } from './graphqlAnswer';
import { hasCode } from './codes';
import { documentRequest } from './document';
import type { RootCall } from './rootCall';
import { buildArguments, type GraphqlValues } from './buildArguments';

type Members = Readonly<Record<string, unknown>>;

/** Filters of some APIs also match what is merely similar; among more rows than that, the right one cannot be identified. */
const ROWS = 10;

/** What is there already, and the call that gave it. */
export interface Existing {
	entity: Members;
	call: RootCall;
}

/**
 * What is there already instead of what could not be made a second time.
 *
 * @returns undefined where the user does not want it, and where the failure is about something else
 * @throws CallFailure the refusal itself, with what became of the search, where no single entity fits
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
	// What is selected of one type says nothing of another.
	if (!root || root.type !== call.root.type) return undefined;
	const body = call.root.input === undefined ? call.arguments : (call.arguments[call.root.input] ?? {});
	const stands = (why: string) =>
		failure.withHint([failure.hint, `The existing one is not returned: ${why}`].filter((part) => part).join('. '));
	const empty = Object.values(existing.values).find((at) => isEmpty(getPath(body, at)));
	// Without one of the values, something else would be found.
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
		// It is the refusal that the user has to know of.
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
