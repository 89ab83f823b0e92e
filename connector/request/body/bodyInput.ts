import type { BodyShape, BuildContext } from '../callValues';

/** What the builder needs to know beside schema and input. */
export interface BodyContext extends BuildContext, BodyShape {
	/** Takes the labels of required fields without a value. */
	missing: string[];
	/** Members by name that the user chose. */
	named?: Readonly<Record<string, unknown>>;
	/**
	 * Only what is sent is changed, so an empty text clears the field. Otherwise it is taken for nothing, as it mostly
	 * comes from an item that lacks the value. The editor's own form holds no empty text: emptied, a field is as if it had
	 * never been filled in. It comes from expressions and from automatic mapping.
	 */
	partial?: boolean;
	/** A change that changes nothing is a slip. */
	mustChange?: boolean;
	/** An object that has to be there has to say something, though none of its members is required. */
	noHollow?: boolean;
}
