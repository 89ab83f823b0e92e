import { getNamedType, type GraphQLField, type GraphQLFieldResolver, type GraphQLInputObjectType } from 'graphql';

import { fault } from '../errors';
import type { Executing } from '../graphql/executing';
import type { Row, Values } from '../store/row';
import { BULK_STATUS } from './bulk';
import { commit } from './draft';
import { draftChange, draftNew } from './fill';
import { activateProfile } from './profiles';
import { resolve } from './references';
import { removeLinks } from './remove';

type Resolver = GraphQLFieldResolver<unknown, Executing>;

/** How a mutation is executed; the schema is all that is known of it. */
export function mutationResolver(field: GraphQLField<unknown, Executing>): Resolver {
	const bulk = BULK_STATUS[field.name];
	if (bulk) return (_source, args, { data }) => bulk(args as never, data);
	const declared = field.args.find(({ name }) => name === 'input');
	const type = getNamedType(declared?.type) as GraphQLInputObjectType;
	const carryOut = writer(field.name, getNamedType(field.type).name, type);
	return (_source, args, context) => {
		const input = args.input as Values | null | undefined;
		// The schema declares it nullable, but nothing can be done without it.
		if (!input) throw fault('C0140E', `${field.name} needs input`);
		return carryOut(input, context);
	};
}

type Writer = (input: Values, context: Executing) => Row | Values;

function writer(name: string, kind: string, type: GraphQLInputObjectType): Writer {
	if (name === 'activateSourcingProfile') return (input, { data }) => activateProfile(input, data);
	if (name.startsWith('remove')) return (input, { data }) => removeLinks(name, type, input, data);
	if (name.startsWith('update')) {
		const keys = keysOf(type);
		return (input, { data }) => {
			const key = Object.fromEntries(keys.map((member) => [member, input[member]]));
			return commit(draftChange(resolve(kind, key, data), type, input, keys, data), data);
		};
	}
	if (!name.startsWith('create')) throw new Error(`The sandbox cannot carry out the mutation ${name}`);
	return (input, context) => {
		const { data } = context;
		const row = commit(draftNew(kind, type, input, data), data);
		context.created(row);
		return row;
	};
}

/** Members of an update's input that identify the record: the identifier, otherwise all required ones. */
function keysOf(type: GraphQLInputObjectType): string[] {
	const fields = Object.values(type.getFields());
	if (fields.some(({ name }) => name === 'id')) return ['id'];
	return fields.filter((field) => String(field.type).endsWith('!')).map(({ name }) => name);
}
