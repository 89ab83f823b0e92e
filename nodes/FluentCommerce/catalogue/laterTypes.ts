import type { OutputTypes } from '../../../connector/features/graphql/words';

/**
 * Types that are younger than the schema of this package, with the members by which vendor pages say that their lists are
 * narrowed. What else they have is selected as GraphQL.
 */
export const laterTypes: OutputTypes = {
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
