import addFormats from 'ajv-formats';
import Ajv2019, { type ErrorObject } from 'ajv/dist/2019';

import type { Schema } from './openApiSchema';

/** Problems reported per value; a union that matches none of its alternatives reports each of them. */
const TOLD = 6;

/** Compiles schemas that refer to named ones, each on first use. */
export class Schemas {
	private readonly ajv = new Ajv2019({ allErrors: true, strict: false, validateSchema: false, inlineRefs: false });

	constructor(definitions: Readonly<Record<string, Schema>>) {
		addFormats(this.ajv);
		// These state the size of a number, not its format.
		for (const format of ['int32', 'int64', 'float', 'double']) this.ajv.addFormat(format, true);
		this.ajv.addSchema({ $defs: definitions }, 'named');
	}

	/** A function that lists the errors of a value under the schema. `#/$defs/...` refers to one of the definitions. */
	compile(schema: Schema): (value: unknown) => string[] {
		const validate = this.ajv.compile(located(schema) as Schema);
		return (value) => (validate(value) ? [] : words(validate.errors ?? []));
	}
}

/** Rewrites references so that they point into the document of the definitions. */
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

/** Leaves out the errors of union alternatives that the tag rules out. */
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
