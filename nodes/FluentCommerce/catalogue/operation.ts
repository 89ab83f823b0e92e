import type { LoadWords } from '../../../connector/features/batchLoad/words';
import type { GraphqlCatalogue, GraphqlOperation } from '../../../connector/features/graphql/words';

/** An operation with the properties of the features that Fluent Commerce uses. */
export type FluentOperation = GraphqlOperation & LoadWords;

export interface FluentCatalogue extends GraphqlCatalogue {
	operations: readonly FluentOperation[];
}
