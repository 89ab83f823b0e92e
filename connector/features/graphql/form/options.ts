import type { Draft } from '../../../form/group';
import { number, toggle } from '../../../form/optionInputs';
import { GRAPHQL_OPTION } from '../parameters';
import type { GraphqlOperation, GraphqlProfile } from '../words';
import { hasChoice } from './fieldsToReturn';

/**
 * Value that the editor prefills when the option is added; without the option, the page size depends on the cost of the
 * query.
 */
const FIRST_PAGE = 100;

const FIRST_TOGETHER = 10;

const together = number(
	GRAPHQL_OPTION.itemsPerDocument,
	FIRST_TOGETHER,
	1,
	'How many input items go into one request; one unless set',
);

const partialData = toggle(
	GRAPHQL_OPTION.partialData,
	false,
	'Whether to return what was found when the answer has errors too, instead of failing',
);

const simplify = toggle(GRAPHQL_OPTION.simplify, true, 'Whether to give lists as lists, without edges and nodes');

const onExisting: Draft = {
	displayName: GRAPHQL_OPTION.onExisting.label,
	name: GRAPHQL_OPTION.onExisting.name,
	type: 'options',
	options: [
		{ name: 'Fail', value: 'fail' },
		{ name: 'Return the Existing One', value: 'return' },
	],
	default: 'fail',
	description: 'What to do when the record to create is there already; it is returned as it is, not changed',
};

/** Options of GraphQL operations. */
export function graphqlEntries({ graphql: limits }: GraphqlProfile): (operation: GraphqlOperation) => Draft[] {
	const sizes = new Map<number, Draft>();
	const pageSize = (most: number) => {
		const known = sizes.get(most);
		if (known) return known;
		const description = `How many entries to ask for at once, at most ${most}; chosen by what they cost unless set`;
		const made = number(GRAPHQL_OPTION.pageSize, Math.min(FIRST_PAGE, most), 1, description, most);
		sizes.set(most, made);
		return made;
	};
	const innerPage =
		limits &&
		number(
			GRAPHQL_OPTION.innerPage,
			limits.innerPage,
			1,
			'How many entries of a list inside a result to ask for at once; what is beyond them is read on',
			limits.maxPage,
		);
	return (operation) => {
		const { graphql, ownDocument, existing } = operation;
		const entries: Array<Draft | false | undefined> = [
			existing !== undefined && onExisting,
			graphql !== undefined && !graphql.connection && together,
			graphql?.connection && limits && pageSize(graphql.maxPage ?? limits.maxPage),
			hasChoice(operation) && innerPage,
			hasChoice(operation) && simplify,
			(graphql !== undefined || ownDocument === true) && partialData,
		];
		return entries.filter((entry) => typeof entry === 'object');
	};
}
