import { isEmpty } from '../../../core/empty';
import { InputError } from '../../../core/inputError';
import type { ParameterReader } from '../../../node/parameters';
import { fieldList } from '../../../output/pickFields';
import { GRAPHQL_LABEL, GRAPHQL_PARAMETER } from '../parameters';

/** Which fields of an entity to return. */
export type Returned =
	| { kind: 'usual' }
	| { kind: 'chosen'; paths: readonly string[] }
	| { kind: 'graphql'; text: string };

const KINDS: ReadonlyArray<Returned['kind']> = ['usual', 'chosen', 'graphql'];

/**
 * The user's choice of fields for an item. Chosen fields are a list, or comma-separated text as supplied by an
 * expression or an AI agent.
 *
 * @throws InputError if the fields to return are left empty, or the choice is unknown
 */
export function readReturned(reader: ParameterReader, item: number): Returned {
	const given = reader.read(GRAPHQL_PARAMETER.returnedFields, item);
	const kind = isEmpty(given) ? 'usual' : KINDS.find((one) => one === given);
	if (kind === 'usual') return { kind };
	if (kind === undefined) {
		const label = GRAPHQL_LABEL.returnedFields;
		throw new InputError(label, `'${label}' has an unknown value`, `Use one of: ${KINDS.join(', ')}`);
	}
	const name = kind === 'chosen' ? GRAPHQL_PARAMETER.chosenFields : GRAPHQL_PARAMETER.selection;
	const value = reader.read(name, item);
	const paths = kind === 'chosen' ? fieldList(value) : undefined;
	if (paths) return { kind: 'chosen', paths };
	const text = kind === 'graphql' ? String(value ?? '').trim() : '';
	if (text !== '') return { kind: 'graphql', text };
	throw new InputError(
		GRAPHQL_LABEL[name],
		`'${GRAPHQL_LABEL[name]}' is empty`,
		`Fill in '${GRAPHQL_LABEL[name]}', or return the usual fields`,
	);
}
