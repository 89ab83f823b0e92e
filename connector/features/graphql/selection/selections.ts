import type { Catalogue } from '../../../core/catalogue/types';
import { costPerRow } from '../operation/cost';
import type { Returned } from '../operation/readFieldsToReturn';
import type { Schema, Selection } from '../operation/rootCall';
import { GRAPHQL_LABEL } from '../parameters';
import type { RootField } from '../words';
import { parseSelection } from './parseSelection';
import { planResumePoints, type ResumePoints } from './resumePoints';
import { selectPaths, selectUsual } from './selection';

/** The selection of an entity, and the resume points of the connections in it. */
export interface Selected {
	selection?: Selection;
	resumePoints: ResumePoints;
}

/** Maximum number of cache entries; with an expression, each item may choose different fields. */
const MOST_CACHED = 100;

/** The selections of one execution, cached so that items with the same choice share one. */
export class Selections {
	private readonly cache = new Map<string, Promise<Selected>>();

	constructor(
		private readonly schema: Schema,
		private readonly catalogue: Catalogue,
	) {}

	/**
	 * @param innerPage page size of connections inside an entity, if the user set one
	 * @throws InputError naming a field that does not exist
	 */
	async of(root: RootField, returned: Returned, innerPage?: number): Promise<Selected> {
		const key = JSON.stringify([root.field, returned, innerPage]);
		let found = this.cache.get(key);
		if (!found) {
			if (this.cache.size >= MOST_CACHED) this.cache.clear();
			this.cache.set(key, (found = this.make(root, returned, innerPage)));
		}
		return await found;
	}

	private async make(root: RootField, returned: Returned, innerPage: number | undefined): Promise<Selected> {
		const { maxPage } = this.schema.limits;
		const selection =
			innerPage === undefined
				? await this.fitting(root, returned)
				: await this.selectionOf(root, returned, Math.min(innerPage, maxPage));
		if (!selection) return { resumePoints: new Map() };
		const again = root.kind === 'query' && !root.connection;
		return { selection, resumePoints: planResumePoints(this.schema, this.catalogue, selection, again) };
	}

	/**
	 * The cost of nested lists multiplies: halves their page size until a single entity stays within the API's limits.
	 */
	private async fitting(root: RootField, returned: Returned): Promise<Selection | undefined> {
		const { limits } = this.schema;
		for (let page = limits.innerPage; ; page = Math.floor(page / 2)) {
			const selection = await this.selectionOf(root, returned, page);
			if (page <= 1 || 1 + costPerRow(selection, limits) <= limits.maxComplexity) return selection;
		}
	}

	private async selectionOf(root: RootField, returned: Returned, innerPage: number): Promise<Selection | undefined> {
		const { type, connection = false } = root;
		const from = { label: GRAPHQL_LABEL.chosenFields, innerPage };
		if (returned.kind === 'graphql') return parseSelection(this.schema, returned.text, { type, connection, innerPage });
		if (returned.kind === 'chosen') return await selectPaths(this.schema, type, returned.paths, from);
		return this.schema.types[type] ? await selectUsual(this.schema, type, from) : undefined;
	}
}
