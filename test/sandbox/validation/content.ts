import type { BodySchema, Field } from '../../../connector/core/catalogue/types';
import { isObject } from '../http/body';
import type { Problem } from './types';
import { checkMembers } from './values';

/** Checks an object against a schema's constants and fields; `leftOut` names fields that are elsewhere. */
export function checkContent(
	schema: BodySchema,
	value: Record<string, unknown>,
	path: string,
	open: boolean,
	leftOut: readonly string[] = [],
): Problem[] {
	const constants = Object.entries(schema.constants ?? {});
	const wrong = constants.filter(([name, constant]) => value[name] !== constant);
	let rest = value;
	if (constants.length) {
		rest = { ...value };
		for (const [name] of constants) delete rest[name];
	}
	return [
		...wrong.map(([name, constant]) => tagged(path ? `${path}.${name}` : name, constant)),
		...checkMembers(fieldsWithout(schema, leftOut), rest, path, open),
	];
}

/** An entry of a list, which may be anything. */
export function checkEntry(
	schema: BodySchema,
	value: unknown,
	path: string,
	open: boolean,
	leftOut: readonly string[],
): Problem[] {
	if (isObject(value)) return checkContent(schema, value, path, open || Boolean(schema.open), leftOut);
	return [{ kind: 'type', in: 'body', field: path, message: `${path} must be an object` }];
}

const shortened = new WeakMap<BodySchema, readonly Field[]>();

function fieldsWithout(schema: BodySchema, names: readonly string[]): readonly Field[] {
	if (!names.length) return schema.fields;
	const known = shortened.get(schema) ?? schema.fields.filter(({ name }) => !names.includes(name));
	shortened.set(schema, known);
	return known;
}

function tagged(field: string, constant: unknown): Problem {
	const message = `${field} must be ${JSON.stringify(constant)}`;
	return { kind: 'body', in: 'body', field, message, tag: [constant] };
}
