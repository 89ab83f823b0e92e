import type { BodyShape, BuildContext } from '../callValues';

/** What building a body requires besides schema and input. */
export interface BodyContext extends BuildContext, BodyShape {
	/** Receives the labels of required fields without a value. */
	missing: string[];
	/** Values of the Options entries declared in the schema's `named`, by entry name. */
	named?: Readonly<Record<string, unknown>>;
	/**
	 * A partial update: only members that are sent change, so an empty string clears the field. Otherwise an empty string
	 * is ignored, because it usually originates from an item that lacks the value. The editor's own form never yields
	 * one, since a field that has been emptied counts as never filled in; only expressions and automatic mapping do.
	 */
	partial?: boolean;
	/** An update without changes is rejected as a mistake. */
	mustChange?: boolean;
	/** A required object must not be empty, even if none of its members is required. */
	noHollow?: boolean;
}
