import {
	buildSchema,
	GraphQLError,
	type GraphQLInputObjectType,
	type GraphQLScalarType,
	type GraphQLSchema,
} from 'graphql';

import { statedLength } from '../../sandbox/fluent/schema';
import { vendorText } from './vendorData';

export const FLUENT_FILE = 'fluent-schema.graphql';
export const FLUENT_FACTS = 'fluent-operations.json';

/** A time as Fluent documents it: ISO 8601, in UTC. */
const UTC = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?Z$/;

/** The vendor's own schema, or undefined if its file is not available. */
export function vendorSchema(): GraphQLSchema | undefined {
	const text = vendorText(FLUENT_FILE);
	return text === undefined ? undefined : strict(buildSchema(text));
}

/** The schema with strict scalars: graphql-js accepts any value for scalars that it does not know. */
export function strict(schema: GraphQLSchema): GraphQLSchema {
	const dateTime = schema.getType('DateTime') as GraphQLScalarType;
	dateTime.parseValue = (value) => {
		if (typeof value === 'string' && UTC.test(value) && !Number.isNaN(Date.parse(value))) return value;
		throw new GraphQLError(`${JSON.stringify(value)} is not a point in time in UTC`);
	};
	dateTime.serialize = (value) => value;
	return schema;
}

/** The vendor's facts beyond its schema; undefined if the file is not available. */
export interface Facts {
	meta: { knownAdditionsSince: { queries: string[]; mutations: string[] } };
	rest: RestFact[];
	graphql: { inputs: Record<string, Array<{ name: string; maxLength?: number }>> };
}

export interface RestFact {
	id: string;
	method: string;
	path: string;
	body?: string[] | string;
	query?: string[];
	limits?: Record<string, number>;
}

export function fluentFacts(): Facts | undefined {
	const text = vendorText(FLUENT_FACTS);
	return text === undefined ? undefined : (JSON.parse(text) as Facts);
}

/** Length limit of a text where none is stated. */
const MAX_TEXT = 255;

/**
 * The length limit of a text in an input: from the facts and the vendor's description, or from the catalogue if these
 * are not available.
 */
export function mostCharacters(facts: Facts | undefined, type: GraphQLInputObjectType, name: string): number {
	if (!facts) return statedLength(type.name, name) ?? MAX_TEXT;
	const stated = facts.graphql.inputs[type.name]?.find((one) => one.name === name)?.maxLength;
	const written = /\((\d+) character limit\)/.exec(type.getFields()[name].description ?? '')?.[1];
	return stated ?? (written === undefined ? MAX_TEXT : Number(written));
}
