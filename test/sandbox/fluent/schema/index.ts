import { buildSchema, type GraphQLSchema } from 'graphql';
import { checkScalars } from './scalars';
import { schemaText } from './text';

export { schemaText, statedLength } from './text';

let built: GraphQLSchema | undefined;

/** The vendor's schema, made from the catalogue's generated data alone; made once. */
export function fluentSchema(): GraphQLSchema {
	if (!built) {
		built = buildSchema(schemaText());
		checkScalars(built);
	}
	return built;
}
