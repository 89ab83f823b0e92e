import { buildSchema, type GraphQLSchema } from 'graphql';
import { laterText } from './later';
import { checkScalars } from './scalars';
import { schemaText } from './text';

export { statedLength } from './text';

let vendors: GraphQLSchema | undefined;
let served: GraphQLSchema | undefined;

/** The vendor's schema, made from the catalogue's generated data alone; made once. */
export function fluentSchema(): GraphQLSchema {
	vendors ??= made(schemaText());
	return vendors;
}

/** What the sandbox answers: the vendor's schema, and what its pages name beside it; made once. */
export function servedSchema(): GraphQLSchema {
	served ??= made(`${schemaText()}\n${laterText()}`);
	return served;
}

function made(text: string): GraphQLSchema {
	const schema = buildSchema(text);
	checkScalars(schema);
	return schema;
}
