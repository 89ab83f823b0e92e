import type { OutputTypes } from '../../../connector/features/graphql/words';

/**
 * Types that are newer than the schema of this package, with the members that vendor pages name as list filters. Their
 * other members are selected as GraphQL.
 */
export const newerTypes: OutputTypes = {
	SourcingProfile: {
		fields: {
			ref: { type: 'String' },
			version: { type: 'Int' },
			versionComment: { type: 'String' },
			name: { type: 'String' },
			description: { type: 'String' },
			status: { type: 'String' },
			defaultMaxSplit: { type: 'Int' },
			createdOn: { type: 'DateTime' },
			updatedOn: { type: 'DateTime' },
		},
	},
};
