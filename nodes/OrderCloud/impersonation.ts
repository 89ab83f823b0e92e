import type { ActAs } from '../../connector/features/impersonation/words';
import { enums } from './catalogue/generated/enums';

const NAMES = { buyer: 'runAsBuyer', user: 'runAsUser', client: 'runAsClient', roles: 'runAsRoles' } as const;

const platformRoles: ReadonlySet<string> = new Set(enums.ApiRole);

/**
 * Calls as a buyer user, for the cart and all operations of the current user. Only buyer users can be impersonated, and
 * the marketplace needs an impersonation config that names the API client.
 */
export const orderCloudActAs: ActAs = {
	fields: [
		{
			name: NAMES.buyer,
			type: 'string',
			required: true,
			label: 'Run as Buyer ID',
			description: 'Buyer whose user the call is made as; the credential needs the role BuyerImpersonation',
		},
		{
			name: NAMES.user,
			type: 'string',
			required: true,
			label: 'Run as User ID',
			description: 'Buyer user the call is made as',
		},
		{
			name: NAMES.client,
			type: 'string',
			required: true,
			label: 'Run as API Client ID',
			description: 'API client that the impersonation config names',
		},
		{
			name: NAMES.roles,
			type: 'string',
			required: true,
			label: 'Run as Roles',
			placeholder: 'Shopper MeAdmin',
			description: 'Roles of the token, separated by spaces; names that OrderCloud does not know are custom roles',
		},
	],
	operation: 'user.getAccessToken',
	request: (values) => {
		const roles = String(values[NAMES.roles]).split(/[\s,]+/);
		const custom = roles.filter((role) => !platformRoles.has(role));
		return {
			path: { buyerID: values[NAMES.buyer], userID: values[NAMES.user] },
			body: {
				ClientID: values[NAMES.client],
				Roles: roles.filter((role) => platformRoles.has(role)),
				...(custom.length > 0 && { CustomRoles: custom }),
			},
		};
	},
	read: (body) => {
		const answer = body as { access_token?: unknown; expires_in?: unknown } | null | undefined;
		return { token: answer?.access_token, expiresIn: answer?.expires_in };
	},
};
