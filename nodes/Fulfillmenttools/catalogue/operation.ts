import type { Operation } from '../../../connector/core/catalogue/types';
import type { BulkWords } from '../../../connector/features/bulk/words';
import type { ConditionCatalogue, ConditionWords } from '../../../connector/features/conditions/words';
import type { VersionWords } from '../../../connector/features/versions/words';

/** An operation with the properties of the features that fulfillmenttools uses. */
export type FulfillmenttoolsOperation = Operation & BulkWords & ConditionWords & VersionWords;

export interface FulfillmenttoolsCatalogue extends ConditionCatalogue {
	operations: readonly FulfillmenttoolsOperation[];
}
