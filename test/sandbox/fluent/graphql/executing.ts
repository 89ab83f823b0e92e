import type { FluentData } from '../store/data';
import type { Row } from '../store/row';

/** The context of the resolvers of one document. */
export interface Executing {
	data: FluentData;
	/** Throws C0020E if the caller lacks a permission. */
	allow(permission: string): void;
	/** Called with each entity that a mutation has created. */
	created(row: Row): void;
}
