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

/** A point in time as the sheet says it: ISO 8601, in UTC. */
const UTC = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?Z$/;

/** The vendor's own schema, or undefined where its file is not at hand. */
export function vendorSchema(): GraphQLSchema | undefined {
	const text = vendorText(FLUENT_FILE);
	return text === undefined ? undefined : strict(buildSchema(text));
}

/** The schema with scalars that refuse what the API would: graphql-js lets anything through for scalars it does not know. */
export function strict(schema: GraphQLSchema): GraphQLSchema {
	const dateTime = schema.getType('DateTime') as GraphQLScalarType;
	dateTime.parseValue = (value) => {
		if (typeof value === 'string' && UTC.test(value) && !Number.isNaN(Date.parse(value))) return value;
		throw new GraphQLError(`${JSON.stringify(value)} is not a point in time in UTC`);
	};
	dateTime.serialize = (value) => value;
	return schema;
}

/** What the vendor's facts say beside its schema; undefined where the file is not at hand. */
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

/** Characters of a text for which nothing gives a limit of its own. */
const MAX_TEXT = 255;

/**
 * Most characters of a text in an input: by the facts and the vendor's description of it, or by the catalogue where
 * these are not at hand.
 */
export function mostCharacters(facts: Facts | undefined, type: GraphQLInputObjectType, name: string): number {
	if (!facts) return statedLength(type.name, name) ?? MAX_TEXT;
	const stated = facts.graphql.inputs[type.name]?.find((one) => one.name === name)?.maxLength;
	const written = /\((\d+) character limit\)/.exec(type.getFields()[name].description ?? '')?.[1];
	return stated ?? (written === undefined ? MAX_TEXT : Number(written));
}
