/** A type as the schema writes it, taken apart: `[String!]!` is a list of texts that has to be there. */
export interface TypeText {
	/** Without list and non-null marks. */
	name: string;
	/** How many lists lie in each other; 0 for a single value. */
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
