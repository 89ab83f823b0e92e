/** A parsed type of the schema: `[String!]!` is a required list of texts. */
interface TypeText {
	/** Name without list and non-null marks. */
	name: string;
	/** Nesting depth of lists; 0 for a single value. */
	lists: number;
	required: boolean;
}

export function readType(text: string): TypeText {
	return {
		name: text.replace(/[[\]!]/g, ''),
		lists: text.split('[').length - 1,
		required: text.endsWith('!'),
	};
}
