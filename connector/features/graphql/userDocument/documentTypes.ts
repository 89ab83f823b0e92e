/** What has to be known of a GraphQL document that the user wrote. Offsets (`at`) are those in its text. */
export interface OwnDocument {
	source: string;
	operations: readonly OwnOperation[];
	fragments: ReadonlyMap<string, OwnFragment>;
}

export interface OwnOperation {
	kind: 'query' | 'mutation' | 'subscription';
	name?: string;
	variables: readonly OwnVariable[];
	selections: readonly OwnSelection[];
	/** Every place where a variable is used, those in fragments not among them. */
	uses: readonly OwnUse[];
	at: number;
}

export interface OwnVariable {
	name: string;
	/** As written, without blanks. */
	type: string;
	/** It has a default value. */
	preset: boolean;
	at: number;
}

export interface OwnUse {
	name: string;
	at: number;
}

export interface OwnFragment {
	name: string;
	selections: readonly OwnSelection[];
	uses: readonly OwnUse[];
	at: number;
}

export type OwnSelection =
	| OwnField
	| { kind: 'spread'; name: string; at: number }
	| { kind: 'inline'; selections: readonly OwnSelection[]; at: number };

export interface OwnField {
	kind: 'field';
	name: string;
	/** The key of it in the answer: its alias, where it has one. */
	key: string;
	arguments: ReadonlyMap<string, OwnValue>;
	/** Undefined where it has none. */
	selections?: readonly OwnSelection[];
	at: number;
}

/** Value of an argument. Of anything but a variable and a whole number it only matters that it is there. */
export type OwnValue = { variable: string } | { number: number } | { null: true } | { other: true };
