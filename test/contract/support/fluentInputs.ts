import type { INodeParameters } from 'n8n-workflow';

import { operationId } from '../../../connector/core/catalogue/lookup';
import type { BodySchema, Field } from '../../../connector/core/catalogue/types';
import { PARAMETER } from '../../../connector/form/parameters';
import { bodyLeaves, requiredObjects } from '../../../connector/request/body/bodyPaths';
import type { AnyOperation as Operation } from '../../support/words';
import { bodyParameters, bodyValues } from './bodyInput';
import { entered } from './entered';
import type { Given } from './fluentExpected';
import { Samples, type Extent } from './samples';
import type { Writer } from './types';

type Values = Record<string, unknown>;

/** A user's input, and what identifies it in the request. */
export interface FluentInput {
	/** For messages: how much is filled in. */
	how: string;
	parameters: INodeParameters;
	given: Given;
}

/** Rows of every kind as a user would write them. */
const ROWS = [
	{ name: 'text', type: 'STRING', value: 'ä "quoted" \\ {{ x }}' },
	{ name: 'count', type: 'INTEGER', value: 0 },
	{ name: 'weight', type: 'FLOAT', value: 1.5 },
	{ name: 'flag', type: 'BOOLEAN', value: false },
	{ name: 'own', type: 'JSON', value: { list: [1, null, { a: 'b' }] } },
];

const ANY_JSON: Writer = {
	sample: () => ({ any: ['JSON', 1, null] }),
	inOneWay: (_operation, _place, value) => ({ ...value }),
};

/** Inputs of an operation: required values only, all values, and values at the edges of what is allowed. */
export function fieldInputs(operation: Operation, schema: BodySchema | undefined): FluentInput[] {
	return (['required', 'all', 'edge'] as const).map((extent) => {
		const body = schema && wholeBody(operation, schema, extent);
		return {
			how: extent,
			...frame(operation, extent, schema && body && entries(operation, schema, body)),
			given: {
				named: namedValues(operation, extent),
				...(body && { body: { ...emptyObjects(schema, body), ...body } }),
			},
		};
	});
}

/** Required objects with only optional members. */
function emptyObjects(schema: BodySchema, body: Readonly<Values>): Values {
	const filled = Object.keys(body);
	const empty = requiredObjects(schema).filter((path) => !filled.some((name) => name.startsWith(`${path}.`)));
	return Object.fromEntries(empty.map((path) => [path, {}]));
}

/** Values of the body's fields by dot path, including those that the credential could provide. */
function wholeBody(operation: Operation, schema: BodySchema, extent: Extent): Values {
	const values = bodyValues(operation, schema, extent, ANY_JSON);
	const samples = new Samples(extent);
	for (const [path, { field, within }] of bodyLeaves(schema)) {
		if (field.required && field.fromCredential && within === undefined) values[path] ??= samples.value(field, path);
	}
	for (const path of operation.graphql ? Object.keys(emptyObjects(schema, values)) : []) {
		// The node requires a value in each, since none has a meaning when empty.
		const inside = [...bodyLeaves(schema).values()].filter((leaf) => leaf.path.startsWith(`${path}.`));
		const { field, path: inner } = inside.find((leaf) => leaf.field.shown) ?? inside[0];
		values[inner] = samples.value(field, inner);
	}
	// Retailer IDs are numbers, and lists are filtered by them as such.
	for (const path of Object.keys(values)) if (/\bretailer\.id$/.test(path)) values[path] = '7';
	return operation.graphql ? (withRows(values) as Values) : values;
}

/** A whole body as JSON; required parameters beside it are filled in. */
export function jsonInput(operation: Operation, how: string, body: Values): FluentInput {
	return {
		how,
		...frame(operation, 'required', { [PARAMETER.specifyBody]: 'json', [PARAMETER.jsonBody]: JSON.stringify(body) }),
		given: { named: namedValues(operation, 'required'), body },
	};
}

/** The body in the form; a body without fields of its own is the incoming item. */
function entries(operation: Operation, schema: BodySchema, body: Values): Values {
	if (schema.fields.length > 0) return bodyParameters(operation, schema, body);
	return { [PARAMETER.jsonBody]: '={{ JSON.stringify($json) }}' };
}

/** All of the form except the body. */
function frame(operation: Operation, extent: Extent, body: Values = {}): { parameters: INodeParameters } {
	const values = namedValues(operation, extent);
	const { parameters = [], query = [], paging } = operation;
	const optional = query.filter(({ name, required }) => !required && values[name] !== undefined);
	return {
		parameters: {
			[PARAMETER.resource]: operation.resource,
			[PARAMETER.operation]: operationId(operation),
			...Object.fromEntries(parameters.map((field) => [field.name, picked(values[field.name])])),
			...Object.fromEntries(
				query.filter(({ required }) => required).map((field) => [field.name, entered(field, values[field.name])]),
			),
			...(optional.length > 0 && {
				[PARAMETER.query]: Object.fromEntries(
					optional.map((field) => [field.name, entered(field, values[field.name])]),
				),
			}),
			...(paging !== undefined && { [PARAMETER.returnAll]: extent === 'edge', [PARAMETER.limit]: 5 }),
			...body,
		} as INodeParameters,
	};
}

function picked(value: unknown): unknown {
	return { __rl: true, mode: 'id', value };
}

/** Values of parameters and query fields, the same on each call. */
function namedValues({ parameters = [], query = [] }: Operation, extent: Extent): Values {
	const samples = new Samples(extent, () => ({ any: 'JSON' }));
	const wanted = [...parameters, ...query].filter((field) => extent !== 'required' || field.required);
	const made = wanted.map((field: Field): [string, unknown] => [field.name, samples.value(field)]);
	return Object.fromEntries(made.filter(([, value]) => value !== undefined));
}

/** Replaces the samples for rows, whose types and values must match each other. */
function withRows(value: unknown, name = ''): unknown {
	if (name === 'attributes' || name.endsWith('.attributes')) return structuredClone(ROWS);
	if (Array.isArray(value)) return value.map((entry) => withRows(entry));
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, withRows(member, key)]));
}
