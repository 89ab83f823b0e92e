import type { Operation } from '../../core/catalogue/types';
import type { ApiRequest } from '../../core/exchange';
import { jsonValue } from '../../input';
import type { Execution } from '../../node/execution';
import type { RequestChange } from '../../node/feature';
import type { ParameterReader } from '../../node/parameters';
import { filterFields } from './filterFields';
import type { FilterLanguage, Filters } from './filterLanguage';
import { CONDITION_LABEL, CONDITION_PARAMETER } from './parameters';
import { readConditions, readSorting, type FilterContext } from './readConditions';
import { filterOf, type ConditionProvider } from './words';

/** Form parameters that determine how a list is filtered and sorted. */
const INPUTS = [
	CONDITION_PARAMETER.combine,
	CONDITION_PARAMETER.conditions,
	CONDITION_PARAMETER.sort,
	CONDITION_PARAMETER.specifyFilters,
	CONDITION_PARAMETER.jsonFilters,
] as const;

/** The operation's filter language; undefined if it takes no conditions. */
export function filterLanguage({ profile }: ConditionProvider, operation: Operation): FilterLanguage | undefined {
	const key = filterOf(operation);
	return key === undefined ? undefined : profile.filters?.[key];
}

/** Applies the form's conditions to the requests of one execution. */
export class Narrowing implements RequestChange {
	private same?: { filters: Filters; json?: unknown };

	private constructor(
		private readonly reader: ParameterReader,
		private readonly context: FilterContext,
	) {}

	/** Returns undefined if the operation takes no conditions. */
	static async open(
		{ ctx, operation, reader }: Pick<Execution, 'ctx' | 'operation' | 'reader'>,
		provider: ConditionProvider,
	): Promise<Narrowing | undefined> {
		const language = filterLanguage(provider, operation);
		if (!language) return undefined;
		const known = await filterFields(provider, operation);
		const fields = new Map(known.fields.map((field) => [field.name, field]));
		return new Narrowing(reader, { language, fields, zone: ctx.getTimezone() });
	}

	/**
	 * The request with the conditions and sorting of one item.
	 *
	 * @throws InputError naming the condition
	 */
	change(request: ApiRequest, item: number): ApiRequest {
		const { language } = this.context;
		const { filters, json } = this.filters(item);
		const narrowed = language.apply(request, filters);
		return json === undefined || !language.applyJson ? narrowed : language.applyJson(narrowed, json);
	}

	/** Reads the parameters once if they cannot differ between items. */
	private filters(item: number): { filters: Filters; json?: unknown } {
		if (this.same) return this.same;
		const read = this.read(item);
		if (!INPUTS.some((name) => this.reader.varies(name))) this.same = read;
		return read;
	}

	private read(item: number): { filters: Filters; json?: unknown } {
		const { reader, context } = this;
		const sort = readSorting(reader, item, context.language);
		if (reader.read(CONDITION_PARAMETER.specifyFilters, item) !== 'json') {
			return { filters: { ...readConditions(reader, item, context), sort } };
		}
		const json = jsonValue(CONDITION_LABEL.jsonFilters, reader.read(CONDITION_PARAMETER.jsonFilters, item));
		return { filters: { combine: 'and', conditions: [], groups: [], sort }, json };
	}
}
