import Ajv2019, { type ErrorObject } from 'ajv/dist/2019';
import addFormats from 'ajv-formats';

import type { Schema } from './openApiSchema';

/** Problems told of one value; a union that fits in none of its ways tells of each of them. */
const TOLD = 6;

/** Compiles schemas that refer to named ones, each when it is first needed. */
export class Schemas {
	private readonly ajv = new Ajv2019({ allErrors: true, strict: false, validateSchema: false, inlineRefs: false });

	constructor(definitions: Readonly<Record<string, Schema>>) {
		addFormats(this.ajv);
		// Sizes of numbers, not forms of them.
		for (const format of ['int32', 'int64', 'float', 'double']) this.ajv.addFormat(format, true);
		this.ajv.addSchema({ $defs: definitions }, 'named');
	}

	/** A function that lists what a value has against the schema. `#/$defs/...` names one of the definitions. */
	compile(schema: Schema): (value: unknown) => string[] {
		const validate = this.ajv.compile(located(schema) as Schema);
		return (value) => (validate(value) ? [] : words(validate.errors ?? []));
	}
}

/** References lead into the document of the definitions. */
function located(schema: unknown): unknown {
	if (Array.isArray(schema)) return schema.map(located);
	if (typeof schema !== 'object' || schema === null) return schema;
	return Object.fromEntries(
		Object.entries(schema).map(([key, value]) => [
			key,
			key === '$ref' && typeof value === 'string' ? `named${value}` : located(value),
		]),
	);
}

function words(errors: readonly ErrorObject[]): string[] {
	const all = meant(errors).map(({ instancePath, message, params }) => {
		const detail = Object.values(params as Record<string, unknown>)
			.map((value) => JSON.stringify(value))
			.join(' ')
			.slice(0, 120);
		return `body${instancePath}: ${message ?? 'is wrong'} (${detail})`;
	});
	return [...new Set(all)].slice(0, TOLD);
}

/** Without the errors of those ways of a union whose tag says that another way is meant. */
function meant(errors: readonly ErrorObject[]): readonly ErrorObject[] {
	const others = errors
		.filter(({ keyword, params }) => keyword === 'enum' && (params.allowedValues as unknown[]).length === 1)
		.map(({ schemaPath, instancePath }) => ({
			schema: schemaPath.replace(/\/properties\/[^/]+\/enum$/, '/'),
			instance: instancePath.replace(/\/[^/]*$/, ''),
		}));
	const left = errors.filter(
		({ schemaPath, instancePath }) =>
			!others.some(({ schema, instance }) => schemaPath.startsWith(schema) && instancePath.startsWith(instance)),
	);
	return left.some(({ keyword }) => keyword !== 'anyOf') ? left : errors;
}
