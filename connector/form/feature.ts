import type { INodeProperties } from 'n8n-workflow';

import type { Operation } from '../core/catalogue/types';
import type { Provider } from '../core/provider';
import type { Draft } from './group';

/**
 * Where a feature's properties are placed: before Return All and Limit, below them, below the choice of how the body is
 * specified, or last.
 */
export type FormPlace = 'content' | 'narrowing' | 'body' | 'result';

/** What a feature adds to the form. The names of its inputs must not collide with those of the form. */
export interface FormFeature {
	/** How the inputs common to all operations differ; undefined if the operation does not use the feature. */
	traits?(operation: Operation): FormTraits | undefined;
	/** Additional properties, by place. */
	properties?(operations: readonly Operation[], provider: Provider): Partial<Record<FormPlace, INodeProperties[]>>;
	/**
	 * Entries of the Options collection by operation. Equal entries must be the same object: objects created for each
	 * operation would have to be compared for each operation.
	 */
	options?(provider: Provider): (operation: Operation) => readonly Draft[];
}

/** How a feature changes the inputs common to all operations. */
export interface FormTraits {
	/** Return All, Limit and Max Pages are shown although the catalogue names no paging style. */
	pages?: boolean;
	/** The response is a list although the catalogue does not specify its path. */
	entries?: boolean;
	/** Conditions filter the list, so its query parameters are not labelled as filters. */
	conditions?: boolean;
	/** The items are assembled from several responses, so they have no headers and are not split. */
	composed?: boolean;
	/** The structure of the response is unknown, so the user may specify the path of a list in it. */
	mayHoldList?: boolean;
	/**
	 * The body creates an entity, so fields that are usually given are shown from the start. Derived from the method when
	 * absent.
	 */
	creates?: boolean;
	/** Member of the body that has a dedicated input and is therefore excluded from the other fields. */
	apart?: string;
	/** Dot paths, in the body as sent, of members that are fetched if left empty. */
	fetched?: readonly string[];
	/** The input for a body written as JSON. */
	json?: Draft;
	/** Alternative keys for a path parameter; each becomes a mode of its resource locator. */
	otherKeys?: ReadonlyArray<{ parameter: string; key: string }>;
	/** Names of the inputs that the feature adds for this operation only. */
	inputs?: readonly string[];
}

/** The combined traits of an operation from all features of a provider; if features disagree, the first one wins. */
export type TraitsOf = (operation: Operation) => FormTraits;

const NONE: FormTraits = {};

/** Computes the traits of each operation once. */
export function traitsOf({ profile }: Provider<FormFeature>): TraitsOf {
	const { features = [] } = profile;
	if (features.length === 0) return () => NONE;
	const known = new WeakMap<Operation, FormTraits>();
	return (operation) => {
		let traits = known.get(operation);
		if (!traits) {
			const said = features.map((feature) => feature.traits?.(operation)).filter((one) => one !== undefined);
			traits = said.length === 0 ? NONE : Object.assign({}, ...said.reverse());
			known.set(operation, traits as FormTraits);
		}
		return traits as FormTraits;
	};
}
