import type { ICredentialTestRequest, ICredentialType, Icon, INodeProperties } from 'n8n-workflow';

import { attach, renew, tokenFields } from '../connector/token';
import { fulfillmenttoolsAccount } from '../nodes/Fulfillmenttools/account';

export class FulfillmenttoolsTenantApi implements ICredentialType {
	name = 'fulfillmenttoolsTenantApi';

	displayName = 'Fulfillmenttools Tenant API';

	icon: Icon = { light: 'file:../icons/fulfillmenttools.svg', dark: 'file:../icons/fulfillmenttools.dark.svg' };

	documentationUrl = 'https://github.com/order-fulfillment/n8n-nodes-order-fulfillment#fulfillmenttools';

	properties: INodeProperties[] = [
		{
			displayName: 'Environment',
			name: 'environment',
			type: 'options',
			options: [
				{ name: 'Production', value: 'prd' },
				{
					name: 'Pre-Production',
					value: 'pre',
					description: 'Sleeps when unused: the first request may take half a minute',
				},
				{ name: 'Custom', value: 'custom', description: 'Enter all addresses yourself' },
			],
			default: 'prd',
			description: 'Users and API keys differ between the environments',
		},
		{
			displayName: 'Tenant',
			name: 'tenant',
			type: 'string',
			default: '',
			placeholder: 'e.g. acme',
			description: 'Name of your tenant: the middle part of ocff-acme-prd. A whole API address is understood too.',
			displayOptions: { show: { environment: ['prd', 'pre'] } },
		},
		{
			displayName: 'API URL',
			name: 'apiUrl',
			type: 'string',
			default: '',
			placeholder: 'e.g. https://ocff-acme-prd.api.fulfillmenttools.com',
			description: 'Address of the tenant, without /api',
			displayOptions: { show: { environment: ['custom'] } },
		},
		{
			displayName: 'Sign-In URL',
			name: 'signInUrl',
			type: 'string',
			default: 'https://identitytoolkit.googleapis.com/v1/accounts:signInWithPassword',
			description: 'Where user name and password are exchanged for a token',
			displayOptions: { show: { environment: ['custom'] } },
		},
		{
			displayName: 'Token Refresh URL',
			name: 'refreshUrl',
			type: 'string',
			default: 'https://securetoken.googleapis.com/v1/token',
			description: 'Where tokens are renewed',
			displayOptions: { show: { environment: ['custom'] } },
		},
		{
			displayName: 'Username',
			name: 'username',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. n8n or n8n@ocff-acme-prd.com',
			description:
				"User of the tenant. The part after the @ is added if it is missing, except with environment 'Custom'.",
		},
		{
			displayName: 'Password',
			name: 'password',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'Password of that user',
		},
		{
			displayName: 'API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'Key that fulfillmenttools gave you together with the API address, also called auth key',
		},
		...tokenFields,
	];

	authenticate = attach(fulfillmenttoolsAccount);

	preAuthentication = renew(fulfillmenttoolsAccount);

	// Reads the user's own permissions, which every role includes.
	test: ICredentialTestRequest = {
		request: { url: '/api/users/me/effectivepermissions' },
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'Signed in, but the user is not allowed on this tenant: check Tenant, Environment and Username',
				},
			},
			{
				type: 'responseCode',
				properties: { value: 404, message: 'There is no such tenant: check Tenant and Environment' },
			},
		],
	};
}
