import { isEmpty } from '../../../core/empty';
import { isOn } from '../../../core/flag';
import { toWire } from '../../../request/value';
import { GRAPHQL_OPTION } from '../parameters';

/** The options of an item. */
export interface GraphqlOptions {
	pageSize?: number;
	innerPage?: number;
	/** Return data even if there are errors in addition to it. */
	partial: boolean;
	/** Return connections as plain lists. */
	simplify: boolean;
}

/**
 * @param options the node's Options collection
 * @throws InputError for an invalid page size
 */
export function graphqlOptions(options: Readonly<Record<string, unknown>>): GraphqlOptions {
	const size = ({ name, label }: typeof GRAPHQL_OPTION.pageSize | typeof GRAPHQL_OPTION.innerPage) =>
		isEmpty(options[name])
			? undefined
			: (toWire({ name, type: 'integer', min: 1 }, options[name], label, 'UTC') as number);
	return {
		pageSize: size(GRAPHQL_OPTION.pageSize),
		innerPage: size(GRAPHQL_OPTION.innerPage),
		partial: isOn(options[GRAPHQL_OPTION.partialData.name], false),
		simplify: isOn(options[GRAPHQL_OPTION.simplify.name], true),
	};
}
