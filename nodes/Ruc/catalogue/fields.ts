import type { Field } from '../../../connector/core/catalogue/types';

/** Name of the credential field with the identifier that RUC issues to a client at onboarding. */
export const CLIENT_ID_SOURCE = 'rucClientId';

/**
 * The business identifier of a client. It is not the OAuth client ID, which is per environment: this one is used in
 * bodies and feed paths.
 */
export const clientId: Field = {
	name: 'clientId',
	type: 'string',
	label: 'Client ID',
	description: 'RUC client identifier issued at onboarding; leave empty to use the one of the credential',
	placeholder: 'ACME',
	required: true,
	fromCredential: CLIENT_ID_SOURCE,
};
