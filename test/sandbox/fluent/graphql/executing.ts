import type { FluentData } from '../store/data';
import type { Row } from '../store/row';

/** What resolvers of one document have at hand. */
export interface Executing {
	data: FluentData;
	/** Throws C0020E where the caller lacks a permission. */
	allow(permission: string): void;
	/** Told of each entity that a mutation made. */
	created(row: Row): void;
}
