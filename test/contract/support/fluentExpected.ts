import { getNullableType, isInputObjectType, isListType, type GraphQLInputType, type GraphQLSchema } from 'graphql';

import { setPath } from '../../../connector/core/dotPath';
import type { RootField } from '../../../connector/features/graphql/words';
import type { AnyOperation as Operation } from '../../support/words';
import type { RootCall } from './fluentDocument';

type Values = Record<string, unknown>;

/** The user's input, under the names of the form. */
export interface Given {
	/** Values of parameters and query fields. */
	named: Readonly<Values>;
	/** Values of the body's fields by dot path, or the whole body. */
	body?: Readonly<Values>;
}

/** The arguments with which the root field must arrive. */
export function expectedArguments({ paths = {}, input }: RootField, { named, body = {} }: Given): Values {
	const args: Values = {};
	for (const [id, value] of Object.entries(body)) {
		if (value !== undefined) setPath(args, input === undefined ? id : `${input}.${id}`, structuredClone(value));
	}
	for (const [name, value] of Object.entries(named)) {
		if (value !== undefined) setPath(args, paths[name] ?? name, value);
	}
	return args;
}

/** Arguments that the node adds by itself. */
const OWN = ['first', 'after'];

/**
 * Given values that did not arrive, and values that arrived without being given.
 *
 * @param expected values by dot path within the arguments
 */
export function missing(schema: GraphQLSchema, operation: Operation, call: RootCall, expected: Values): string[] {
	const root = operation.graphql!.kind === 'query' ? schema.getQueryType()! : schema.getMutationType()!;
	const field = root.getFields()[call.field];
	const problems: string[] = [];
	for (const name of new Set([...Object.keys(expected), ...Object.keys(call.args)])) {
		const argument = field.args.find((one) => one.name === name);
		if (!argument) {
			problems.push(`${name}: is no argument of ${call.field}`);
			continue;
		}
		if (expected[name] === undefined && OWN.includes(name)) continue;
		problems.push(...compare(expected[name], call.args[name], argument.type, name));
	}
	return problems;
}

function compare(given: unknown, sent: unknown, declared: GraphQLInputType, place: string): string[] {
	const type = getNullableType(declared);
	if (given === undefined) return [`${place}: was not given, but sent as ${JSON.stringify(sent)}`];
	if (sent === undefined) return [`${place}: was given as ${JSON.stringify(given)}, but not sent`];
	if (isListType(type) && Array.isArray(sent)) {
		const entries = Array.isArray(given) ? given : [given];
		if (entries.length !== sent.length) return [`${place}: ${sent.length} entries instead of ${entries.length}`];
		const inner = type.ofType as GraphQLInputType;
		return entries.flatMap((entry, index) => compare(entry, sent[index], inner, `${place}.${index}`));
	}
	if (isInputObjectType(type) && isObject(given) && isObject(sent)) {
		const fields = type.getFields();
		const names = new Set([...Object.keys(given), ...Object.keys(sent)]);
		return [...names].flatMap((name) =>
			fields[name]
				? compare(given[name], sent[name], fields[name].type, `${place}.${name}`)
				: [`${place}.${name}: is no member`],
		);
	}
	const same = normal(given, String(type)) === normal(sent, String(type));
	return same ? [] : [`${place}: was given as ${JSON.stringify(given)}, but sent as ${JSON.stringify(sent)}`];
}

/** Numbers may be typed as text, and times given in another zone. */
function normal(value: unknown, type: string): string {
	if (value === null) return 'null';
	if (type === 'Int' || type === 'Float') return String(Number(value));
	if (type === 'ID' || type === 'String') return String(value);
	if (type === 'DateTime') return new Date(String(value)).toISOString();
	return JSON.stringify(value);
}

function isObject(value: unknown): value is Values {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
