import type { Catalogue, Operation } from '../../connector/core/catalogue/types';
import type { Profile, Provider } from '../../connector/core/provider';
import { batchLoad } from '../../connector/features/batchLoad';
import type { LoadProfile, LoadWords } from '../../connector/features/batchLoad/words';
import { bulk } from '../../connector/features/bulk';
import type { BulkWords } from '../../connector/features/bulk/words';
import { conditions } from '../../connector/features/conditions';
import type { ConditionCatalogue, ConditionProfile, ConditionWords } from '../../connector/features/conditions/words';
import { graphql } from '../../connector/features/graphql';
import type { GraphqlCatalogue, GraphqlProfile, GraphqlWords } from '../../connector/features/graphql/words';
import { impersonation } from '../../connector/features/impersonation';
import type { ImpersonationWords } from '../../connector/features/impersonation/words';
import { versions } from '../../connector/features/versions';
import type { VersionWords } from '../../connector/features/versions/words';
import type { FormTraits } from '../../connector/form/feature';
import type { Feature } from '../../connector/node/feature';

/** Every feature there is, for providers that tests make up. */
export const FEATURES: readonly Feature[] = [batchLoad, bulk, conditions, graphql, impersonation, versions];

/** An operation that may use any feature. */
export type AnyOperation = Operation & BulkWords & ConditionWords & GraphqlWords & LoadWords & VersionWords;

export interface AnyCatalogue
	extends Catalogue, Omit<ConditionCatalogue, 'operations'>, Omit<GraphqlCatalogue, 'operations'> {
	operations: readonly AnyOperation[];
}

export type AnyProfile = Profile<Feature> & ConditionProfile & GraphqlProfile & ImpersonationWords & LoadProfile;

/** A provider that may use any feature. */
export interface AnyProvider extends Provider<Feature> {
	profile: AnyProfile;
	catalogue: AnyCatalogue;
}

/** What all features together say of an operation. */
export function traits(operation: AnyOperation): FormTraits {
	return Object.assign({}, ...FEATURES.map((feature) => feature.traits?.(operation)));
}
