import type { Catalogue, Operation } from '../../core/catalogue/types';
import { LABEL, PARAMETER } from '../../form/parameters';
import { jsonValue } from '../../input';
import type { Profile } from '../../core/provider';
import type { ParameterReader } from '../../node/parameters';
import type { ApiRequest } from '../../core/exchange';
import { readConditions, readSorting, type FilterContext } from './readConditions';
import type { FilterLanguage, Filters } from './filterLanguage';

/** Parameters of the form that say how a list is narrowed. */
const INPUTS = [
	PARAMETER.combine,
	PARAMETER.conditions,
	PARAMETER.sort,
	PARAMETER.specifyFilters,
	PARAMETER.jsonFilters,
] as const;

/** How the operation's list is narrowed, or undefined where it has no such conditions. */
export function filterLanguage(profile: Profile, operation: Operation): FilterLanguage | undefined {
	return operation.filter === undefined ? undefined : profile.filters?.[operation.filter];
}

/** Puts the conditions of the form into the requests of one run. */
export class Narrowing {
	private same?: { filters: Filters; json?: unknown };

	private constructor(
		private readonly reader: ParameterReader,
		private readonly context: FilterContext,
	) {}

	/** Undefined where the operation has no conditions. */
	static async open(
		profile: Profile,
		catalogue: Catalogue,
		operation: Operation,
		reader: ParameterReader,
		zone: string,
	): Promise<Narrowing | undefined> {
		const language = filterLanguage(profile, operation);
		if (!language) return undefined;
		const known = await catalogue.filterFields?.(operation);
		const fields = new Map(known?.fields.map((field) => [field.name, field]));
		return new Narrowing(reader, { language, fields, zone });
	}

	/**
	 * The request with the conditions and the order of one item.
	 *
	 * @throws InputError naming the condition
	 */
	apply(request: ApiRequest, item: number): ApiRequest {
		const { language } = this.context;
		const { filters, json } = this.filters(item);
		const narrowed = language.apply(request, filters);
		return json === undefined || !language.applyJson ? narrowed : language.applyJson(narrowed, json);
	}

	/** Read anew for each item only where they can differ. */
	private filters(item: number): { filters: Filters; json?: unknown } {
		if (this.same) return this.same;
		const read = this.read(item);
		if (!INPUTS.some((name) => this.reader.varies(name))) this.same = read;
		return read;
	}

	private read(item: number): { filters: Filters; json?: unknown } {
		const { reader, context } = this;
		const sort = readSorting(reader, item, context.language);
		if (reader.read(PARAMETER.specifyFilters, item) !== 'json') {
			return { filters: { ...readConditions(reader, item, context), sort } };
		}
		const json = jsonValue(LABEL.jsonFilters, reader.read(PARAMETER.jsonFilters, item));
		return { filters: { combine: 'and', conditions: [], groups: [], sort }, json };
	}
}
