import type { Field } from '../../../connector/core/catalogue/types';
import type { RootField } from '../../../connector/features/graphql/words';
import { filterFields } from './filters';
import { GRAPHQL_PATH } from './graphqlOperations';
import type { FluentOperation } from './operation';
import { textsOf } from './texts';

/** Pages of the vendor that describe them. */
const GRAPHQL_REFERENCE = 'https://api.production.shared-sydney-01.fluentcommerce.com/graphql/docs/operation/query';
const SOURCING_PROFILES = 'https://docs.fluentcommerce.com/essential-knowledge/sourcing-profile-graphql-api-overview';

const PAGED = { first: 'Int', last: 'Int', before: 'String', after: 'String' };

/** A date range in the format that all lists of the schema accept. */
const DATES = { createdOn: 'DateRange', updatedOn: 'DateRange' };

const version: Field = { name: 'version', type: 'integer', description: 'Version of the profile' };
const status: Field = {
	name: 'status',
	type: 'string',
	choices: ['ACTIVE', 'INACTIVE', 'DRAFT'].map((value) => ({ value, label: value })),
	open: true,
};
const ref: Field = { name: 'sourcingProfileRef', type: 'string', required: true, placeholder: 'GLOBAL_DEFAULT' };

/**
 * Documented operations that are newer than the schema of this package. Only what the vendor's pages describe is
 * defined; the user provides the rest as JSON or as a custom selection.
 */
export const newerOperations: readonly FluentOperation[] = [
	query('product', 'getAll', GRAPHQL_REFERENCE, {
		field: 'products',
		arguments: PAGED,
		type: 'Product',
		connection: true,
		maxPage: 500,
	}),
	query('sourcingProfile', 'get', SOURCING_PROFILES, {
		field: 'sourcingProfile',
		arguments: { ref: 'String!', version: 'Int', status: 'String' },
		type: 'SourcingProfile',
		paths: { sourcingProfileRef: 'ref' },
	}),
	query('sourcingProfile', 'getAll', SOURCING_PROFILES, {
		field: 'sourcingProfiles',
		arguments: {
			ref: '[String!]',
			version: '[Int]',
			versionComment: '[String]',
			name: '[String]',
			description: '[String]',
			status: '[String]',
			defaultMaxSplit: '[Int]',
			...DATES,
			...PAGED,
		},
		type: 'SourcingProfile',
		connection: true,
	}),
	mutation('create', 'createSourcingProfile', 'CreateSourcingProfileInput', {
		body: {
			required: true,
			open: true,
			fields: [
				{ name: 'ref', type: 'string', required: true, maxLength: 255, placeholder: 'GLOBAL_DEFAULT' },
				{ name: 'versionComment', type: 'string', shown: true, maxLength: 255 },
			],
		},
	}),
	mutation('activate', 'activateSourcingProfile', 'ActivateSourcingProfileInput', {
		parameters: [ref],
		body: { required: true, fields: [{ ...version, required: true }] },
	}),
];

function query(resource: string, name: string, source: string, root: Omit<RootField, 'kind'>): FluentOperation {
	const { fields, paths } = root.connection ? filterFields(root.arguments) : { fields: [version, status], paths: {} };
	return {
		...newer(resource, name, source),
		...(!root.connection && { parameters: [ref] }),
		...(fields.length > 0 && { query: fields }),
		...(root.connection && { paging: 'connection' }),
		repeatable: true,
		graphql: { kind: 'query', ...root, paths: { ...root.paths, ...paths } },
	};
}

function mutation(
	name: string,
	field: string,
	input: string,
	parts: Pick<FluentOperation, 'parameters' | 'body'>,
): FluentOperation {
	return {
		...newer('sourcingProfile', name, SOURCING_PROFILES),
		...parts,
		graphql: {
			kind: 'mutation',
			field,
			arguments: { input },
			type: 'SourcingProfile',
			input: 'input',
			...(parts.parameters && { paths: { sourcingProfileRef: 'input.ref' } }),
		},
	};
}

function newer(resource: string, name: string, source: string): Omit<FluentOperation, 'graphql'> {
	return {
		resource,
		name,
		...textsOf(resource, name),
		method: 'POST',
		path: GRAPHQL_PATH,
		stage: 'unconfirmed',
		source,
		confidence: 'medium',
	};
}
