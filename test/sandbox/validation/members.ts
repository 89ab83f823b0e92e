import type { Field } from '../../../connector/core/catalogue/types';
import { memoized } from '../memoized';

/** Fields by name, indexed once: bodies have hundreds of fields and bulk requests hundreds of entries. */
export interface Members {
	byName: ReadonlyMap<string, Field>;
	required: readonly Field[];
	/** The field's name in another spelling (case, dashes, underscores), if there is one. */
	spelt(name: string): string | undefined;
}

export const membersOf = memoized((fields: readonly Field[]): Members => {
	let spellings: Map<string, string> | undefined;
	return {
		byName: new Map(fields.map((field) => [field.name, field])),
		required: fields.filter((field) => field.required && !field.readOnly),
		spelt(name) {
			spellings ??= new Map(fields.map((field) => [plain(field.name), field.name]));
			return spellings.get(plain(name));
		},
	};
});

function plain(name: string): string {
	return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}
