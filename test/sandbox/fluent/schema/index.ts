import { buildSchema, type GraphQLSchema } from 'graphql';

import { newerText } from './newer';
import { checkScalars } from './scalars';
import { schemaText } from './text';

export { statedLength } from './text';

let vendors: GraphQLSchema | undefined;
let served: GraphQLSchema | undefined;

/** The vendor's schema, built once from the catalogue's generated data alone. */
export function fluentSchema(): GraphQLSchema {
	vendors ??= made(schemaText());
	return vendors;
}

/** The schema that the sandbox serves, built once: the vendor's schema and the additions that its pages mention. */
export function servedSchema(): GraphQLSchema {
	served ??= made(`${schemaText()}\n${newerText()}`);
	return served;
}

function made(text: string): GraphQLSchema {
	const schema = buildSchema(text);
	checkScalars(schema);
	return schema;
}
