import { buildSchema, GraphQLError, type GraphQLScalarType, type GraphQLSchema } from 'graphql';

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
