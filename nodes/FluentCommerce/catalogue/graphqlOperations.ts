import type { BodySchema, Field } from '../../../connector/core/catalogue/types';
import type { RootField } from '../../../connector/features/graphql/words';
import { argumentField } from './arguments';
import { entityKey, type EntityKey } from './entityKeys';
import { filterFields } from './filters';
import { mutations, queries } from './generated/operations';
import type { StoredRoot } from './generatedFormat';
import { listOf } from './listedBy';
import { mutationName, queryName, type OperationName } from './names';
import type { FluentOperation } from './operation';
import { rowsField } from './rows';
import { textsOf } from './texts';
import { readType } from './typeText';

/** Endpoint of all documents. */
export const GRAPHQL_PATH = '/graphql';

/** Public copy of the schema; the vendor shows the same in its GraphQL reference. */
const SCHEMA = 'https://github.com/openmindlab/fluent-dts';

/** Results without selectable fields: counts, sums and whether a link was removed. */
const PLAIN = /Output$/;

const queryNames: ReadonlySet<string> = new Set(queries.map(({ name }) => name));

/** Every root field of the schema as an operation, in the order of the schema's names, queries first. */
export const rootOperations: readonly FluentOperation[] = [
	...queries.map(queryOperation),
	...mutations.map(mutationOperation),
];

function queryOperation(stored: StoredRoot): FluentOperation {
	const { name: field, type, args = {} } = stored;
	const entity = listOf(type);
	const of = entity ?? readType(type).name;
	const name = PLAIN.test(of)
		? queryName(field, '', false, queryNames)
		: queryName(field, of, entity !== undefined, queryNames);
	const { key, rest } = entity === undefined ? keyOf(name.resource, args) : { key: undefined, rest: args };
	const { fields, paths } = filterFields(rest);
	return operation(name, stored, {
		kind: 'query',
		type: of,
		key,
		query: fields,
		paths: { ...key?.paths, ...paths },
		...(entity !== undefined && { connection: true }),
	});
}

/** Splits the arguments into those that identify the entity and the others. */
function keyOf(
	resource: string,
	args: Readonly<Record<string, string>>,
): { key: EntityKey; rest: Record<string, string> } {
	const all = Object.entries(args);
	const named = (part: (typeof all)[number]) => isKey(part, args);
	return {
		key: entityKey(resource, Object.fromEntries(all.filter(named))),
		rest: Object.fromEntries(all.filter((part) => !named(part))),
	};
}

/** Required values, keys of entities, and alternatives to an identifier. */
function isKey([name, type]: readonly [string, string], args: Readonly<Record<string, string>>): boolean {
	const read = readType(type);
	if (read.required || /(?:Key|Id)$/.test(read.name)) return true;
	return name === 'id' || (Object.hasOwn(args, 'id') && ['ref', 'username'].includes(name));
}

function mutationOperation(stored: StoredRoot): FluentOperation {
	const { args = {}, type, key: members, rows } = stored;
	const name = mutationName(stored.name);
	// Bulk status changes take a filter beside the status, so both form the body.
	const input = Object.hasOwn(args, 'filter') ? undefined : 'input';
	const beside = input === undefined ? [] : Object.entries(args).filter(([argument]) => argument !== input);
	const key = members && entityKey(name.resource, members, 'input.');
	const body: BodySchema = {
		fields: [],
		deferred: true,
		required: true,
		...(rows !== undefined && { rows: rowsField(rows) }),
	};
	return operation(name, stored, {
		kind: 'mutation',
		type: readType(type).name,
		key,
		query: beside.map(([argument, of]) => argumentField(argument, of)),
		paths: key?.paths ?? {},
		body,
		...(input !== undefined && { input }),
	});
}

interface Parts extends Pick<RootField, 'kind' | 'type' | 'connection' | 'input'> {
	key?: EntityKey;
	query: Field[];
	paths: Record<string, string>;
	body?: BodySchema;
}

function operation(
	{ resource, name }: OperationName,
	{ name: field, args = {}, deprecated }: StoredRoot,
	{ kind, type, connection, input, key, query, paths, body }: Parts,
): FluentOperation {
	return {
		resource,
		name,
		...textsOf(resource, name),
		method: 'POST',
		path: GRAPHQL_PATH,
		...(key && key.parameters.length > 0 && { parameters: key.parameters }),
		...(query.length > 0 && { query }),
		...(body && { body }),
		...(connection && { paging: 'connection' }),
		...(kind === 'query' && { repeatable: true }),
		graphql: {
			kind,
			field,
			arguments: args,
			type,
			...(connection && { connection }),
			...(input !== undefined && { input }),
			...(Object.keys(paths).length > 0 && { paths }),
			...(PLAIN.test(type) && { plain: true }),
		},
		// Get by ID exists beside a Get that accepts more keys.
		...(key && key.find.length > 0 && name !== 'getById' && { find: key.find }),
		...(deprecated && { stage: 'deprecated' }),
		source: SCHEMA,
		confidence: 'high',
	};
}
