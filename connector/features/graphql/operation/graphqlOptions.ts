import { LABEL, OPTION } from '../../../form/parameters';
import { isOn } from '../../../core/flag';
import { isEmpty, toWire } from '../../../request/value';

/** What the user can choose for an item. */
export interface GraphqlOptions {
	pageSize?: number;
	innerPage?: number;
	/** Data is wanted although there are errors beside it. */
	partial: boolean;
	/** Connections are given as plain lists. */
	simplify: boolean;
}

/**
 * @param options the node's Options collection
 * @throws InputError for a page size that is none
 */
export function graphqlOptions(options: Readonly<Record<string, unknown>>): GraphqlOptions {
	const size = (name: typeof OPTION.pageSize | typeof OPTION.innerPage) =>
		isEmpty(options[name])
			? undefined
			: (toWire({ name, type: 'integer', min: 1 }, options[name], LABEL[name], 'UTC') as number);
	return {
		pageSize: size(OPTION.pageSize),
		innerPage: size(OPTION.innerPage),
		partial: isOn(options[OPTION.partialData], false),
		simplify: isOn(options[OPTION.simplify], true),
	};
}
