import { getNamedType, isInputObjectType, type GraphQLArgument, type GraphQLInputType } from 'graphql';

import { fault } from '../errors';
import { statedLength } from '../schema';

/** Maximum number of characters of a text unless the schema says otherwise. */
const USUAL_LENGTH = 255;

/** Throws C0141E naming the first text in the arguments that is too long. */
export function checkLengths(args: Readonly<Record<string, unknown>>, declared: readonly GraphQLArgument[]): void {
	for (const { name, type } of declared) check(args[name], type, name, USUAL_LENGTH);
}

function check(value: unknown, type: GraphQLInputType, path: string, most: number): void {
	if (value === undefined || value === null) return;
	const named = getNamedType(type);
	if (Array.isArray(value)) {
		for (const [index, one] of value.entries()) check(one, named, `${path}[${index}]`, most);
	} else if (isInputObjectType(named)) {
		const members = value as Readonly<Record<string, unknown>>;
		for (const field of Object.values(named.getFields())) {
			const length = statedLength(named.name, field.name) ?? USUAL_LENGTH;
			check(members[field.name], field.type, `${path}.${field.name}`, length);
		}
	} else if (named.name === 'String' && (value as string).length > most) {
		throw fault('C0141E', `${path} has ${(value as string).length} characters; at most ${most} are allowed`);
	}
}
