import { GraphQLError } from 'graphql';

import type { Reply } from '../http/types';

/** REST error model: codes are strings, messages strings too. */
export function fluentError(status: number, message: string): Reply {
	return { status, body: { errors: [{ code: String(status), message }] } };
}

/** The token endpoint's refusal of a login: the message is an object here. */
export function loginError(error: string, description: string): Reply {
	return {
		status: 400,
		body: { errors: [{ code: '400', message: { error, error_description: description } }] },
	};
}

/** The plain OAuth pair, for FLUENT_INTEGRATION's client data and for refresh tokens. */
export function oauthError(status: number, error: string, description: string): Reply {
	return { status, body: { error, error_description: description } };
}

/** An error in one field of a document or in all of it; codes are a letter, four digits and E. */
export function fault(code: string, message: string): GraphQLError {
	return new GraphQLError(message, { extensions: { code } });
}

/** GraphQL failures come with status 200. */
export function refusedDocument(errors: readonly GraphQLError[]): Reply {
	return { status: 200, body: { data: null, errors: errors.map((error) => error.toJSON()) } };
}
