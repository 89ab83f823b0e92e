import type { Schemas } from './ajv';
import { toJsonSchema, type Schema } from './openApiSchema';

export interface QueryParameter {
	name: string;
	required?: boolean;
	explode?: boolean;
	schema: Schema;
}

type Pairs = ReadonlyArray<readonly [name: string, value: string]>;

const checks = new WeakMap<Schema, (value: unknown) => string[]>();

/** Problems of a query under the described parameters: unknown, missing, duplicated, mistyped or wrongly joined. */
export function checkOpenApiQuery(schemas: Schemas, parameters: readonly QueryParameter[], query: Pairs): string[] {
	const known = new Set(parameters.map(({ name }) => name));
	const unknown = query.filter(([name]) => !known.has(name)).map(([name]) => `query ${name}: is not known`);
	return [...unknown, ...parameters.flatMap((parameter) => checkOne(schemas, parameter, query))];
}

function checkOne(schemas: Schemas, parameter: QueryParameter, query: Pairs): string[] {
	const { name, required, explode, schema } = parameter;
	const texts = query.filter(([given]) => given === name).map(([, value]) => value);
	if (texts.length === 0) return required ? [`query ${name}: is required`] : [];
	if (schema.type !== 'array') {
		return texts.length > 1 ? [`query ${name}: comes twice`] : textProblems(schemas, parameter, texts[0]);
	}
	const items = schema.items as Schema;
	if (explode === false) {
		if (texts.length > 1) return [`query ${name}: is repeated, but its values have to be joined by commas`];
		return listProblems(
			schemas,
			name,
			schema,
			texts[0].split(',').map((text) => typed(items, text)),
		);
	}
	if (texts.some((text) => text.includes(','))) {
		return [`query ${name}: is joined by commas, but has to be repeated for each value`];
	}
	return listProblems(
		schemas,
		name,
		schema,
		texts.map((text) => typed(items, text)),
	);
}

/** Problems of the text of a path or query parameter under its schema. */
export function textProblems(schemas: Schemas, { name, schema }: QueryParameter, text: string): string[] {
	return listProblems(schemas, name, schema, typed(schema, text));
}

function listProblems(schemas: Schemas, name: string, schema: Schema, value: unknown): string[] {
	let check = checks.get(schema);
	if (!check) checks.set(schema, (check = schemas.compile(toJsonSchema(schema))));
	return check(value).map((problem) => problem.replace(/^body/, `parameter ${name}`));
}

/** Converts text to numbers and booleans; other text stays, and fails the check. */
function typed(schema: Schema, text: string): unknown {
	if ((schema.type === 'integer' || schema.type === 'number') && /^-?\d+(\.\d+)?$/.test(text)) return Number(text);
	if (schema.type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
	return text;
}
