import type { INodeProperties } from 'n8n-workflow';

import type { Operation } from '../core/catalogue/types';
import type { Provider } from '../core/provider';
import type { Draft } from './group';

/** Where a feature's properties stand: before the amount of a list, below it, below how the body is specified, or last. */
export type FormPlace = 'content' | 'narrowing' | 'body' | 'result';

/** What a feature adds to the form. Its own inputs go by names of its own. */
export interface FormFeature {
	/** What differs in the inputs that all operations have; undefined where the operation does not use the feature. */
	traits?(operation: Operation): FormTraits | undefined;
	/** Properties beside them, by the place where they stand. */
	properties?(operations: readonly Operation[], provider: Provider): Partial<Record<FormPlace, INodeProperties[]>>;
	/**
	 * Entries of the Options collection by operation. They must be the same objects for the same entries: what is made anew
	 * for each operation has to be compared for each.
	 */
	options?(provider: Provider): (operation: Operation) => readonly Draft[];
}

/** What a feature changes in the inputs that all operations have. */
export interface FormTraits {
	/** Return All, Limit and Max Pages are offered, although the catalogue names no paging style. */
	pages?: boolean;
	/** The answer is a list, although the catalogue does not say where it stands. */
	entries?: boolean;
	/** Conditions narrow the list: its query parameters are not called filters. */
	conditions?: boolean;
	/** The items are put together from several answers: they have no headers, and are not split. */
	composed?: boolean;
	/** Nothing is known of the answer, so the user may say where a list stands in it. */
	mayHoldList?: boolean;
	/** The body makes something new, so that fields usually given are shown at once. By the method when absent. */
	creates?: boolean;
	/** Member of the body that has an input of its own, and is not asked for among the fields. */
	apart?: string;
	/** Dot paths, in the body as it is sent, of members that are fetched when they are left empty. */
	fetched?: readonly string[];
	/** The input for a body written as JSON. */
	json?: Draft;
	/** Other keys by which a path parameter may be given: each is a mode of its resource locator. */
	otherKeys?: ReadonlyArray<{ parameter: string; key: string }>;
	/** Names of inputs that the feature adds for this operation alone. */
	inputs?: readonly string[];
}

/** What the features of a provider say of an operation together; of two that say the same, the first counts. */
export type TraitsOf = (operation: Operation) => FormTraits;

const NONE: FormTraits = {};

/** The traits of each operation, asked for once. */
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
