import type { ICredentialTestRequest, ICredentialType, Icon, INodeProperties } from 'n8n-workflow';

import { attach, renew, tokenFields } from '../connector/token';
import { orderCloudAccount } from '../nodes/OrderCloud/account';
import { ORDERCLOUD_HOSTS } from '../nodes/OrderCloud/environments';

export class OrderCloudApi implements ICredentialType {
	name = 'orderCloudApi';

	displayName = 'OrderCloud API';

	icon: Icon = { light: 'file:../icons/orderCloud.svg', dark: 'file:../icons/orderCloud.dark.svg' };

	documentationUrl = 'https://github.com/order-fulfillment/n8n-nodes-order-fulfillment#ordercloud';

	properties: INodeProperties[] = [
		{
			displayName: 'Environment',
			name: 'environment',
			type: 'options',
			options: [
				...ORDERCLOUD_HOSTS.map(({ key, name, host }) => ({ name, value: key, description: host })),
				{ name: 'Custom', value: 'custom', description: 'Enter the addresses yourself' },
			].sort((a, b) => (a.name < b.name ? -1 : 1)),
			default: 'uswest-production',
			description: "Your marketplace's region and environment, as the OrderCloud portal shows them",
		},
		{
			displayName: 'API URL',
			name: 'apiUrl',
			type: 'string',
			default: '',
			placeholder: 'e.g. https://api.ordercloud.io',
			description: 'Root of the API, without the version',
			displayOptions: { show: { environment: ['custom'] } },
		},
		{
			displayName: 'Token URL',
			name: 'tokenUrl',
			type: 'string',
			default: '',
			placeholder: 'e.g. https://api.ordercloud.io/oauth/token',
			description: 'Where access tokens are issued',
			displayOptions: { show: { environment: ['custom'] } },
		},
		{
			displayName: 'Sign-In Method',
			name: 'signIn',
			type: 'options',
			options: [
				{
					name: 'Client Credentials',
					value: 'clientCredentials',
					description: "Acts as the API client's default context user",
				},
				{ name: 'Password', value: 'password', description: 'Acts as the user who signs in' },
				{
					name: 'Anonymous',
					value: 'anonymous',
					description: 'Acts as an anonymous shopper; the API client must allow it',
				},
			],
			default: 'clientCredentials',
			description: 'On whose behalf requests are made',
		},
		{
			displayName: 'Client ID',
			name: 'clientId',
			type: 'string',
			default: '',
			required: true,
			description: 'ID of the API client',
		},
		{
			displayName: 'Client Secret',
			name: 'clientSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description: 'Secret of the API client. With sign-in by password it is needed only if the API client has one.',
			displayOptions: { show: { signIn: ['clientCredentials', 'password'] } },
		},
		{
			displayName: 'Username',
			name: 'username',
			type: 'string',
			default: '',
			description: 'User name of a seller, supplier or buyer user',
			displayOptions: { show: { signIn: ['password'] } },
		},
		{
			displayName: 'Password',
			name: 'password',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description: 'Password of that user',
			displayOptions: { show: { signIn: ['password'] } },
		},
		{
			displayName: 'Anonymous User ID',
			name: 'anonymousUserId',
			type: 'string',
			default: '',
			description: 'Identifier that keeps one shopper apart from others; leave empty for a new one with each token',
			displayOptions: { show: { signIn: ['anonymous'] } },
		},
		{
			displayName: 'Scope',
			name: 'scope',
			type: 'string',
			default: '',
			placeholder: 'e.g. OrderAdmin ProductReader',
			description: 'Roles to ask for, separated by blanks; leave empty for all roles of the user',
		},
		{
			displayName: 'Impersonate a Buyer User',
			name: 'impersonate',
			type: 'boolean',
			default: false,
			description:
				'Whether to act as a buyer user. The signed-in user needs the role BuyerImpersonation, and the marketplace an impersonation configuration.',
			displayOptions: { show: { signIn: ['clientCredentials', 'password'] } },
		},
		{
			displayName: 'Buyer ID',
			name: 'buyerId',
			type: 'string',
			default: '',
			description: 'Buyer to whom the user belongs',
			displayOptions: { show: { signIn: ['clientCredentials', 'password'], impersonate: [true] } },
		},
		{
			displayName: 'Buyer User ID',
			name: 'buyerUserId',
			type: 'string',
			default: '',
			description: 'User to act as; seller and supplier users cannot be impersonated',
			displayOptions: { show: { signIn: ['clientCredentials', 'password'], impersonate: [true] } },
		},
		{
			displayName: 'Impersonation Client ID',
			name: 'impersonationClientId',
			type: 'string',
			default: '',
			description: 'ID of the API client named in the impersonation configuration',
			displayOptions: { show: { signIn: ['clientCredentials', 'password'], impersonate: [true] } },
		},
		{
			displayName: 'Impersonation Roles',
			name: 'impersonationRoles',
			type: 'string',
			default: 'Shopper',
			placeholder: 'e.g. Shopper MeAdmin',
			description: 'Roles the impersonated session gets, separated by blanks',
			displayOptions: { show: { signIn: ['clientCredentials', 'password'], impersonate: [true] } },
		},
		{
			displayName: 'Impersonation Custom Roles',
			name: 'impersonationCustomRoles',
			type: 'string',
			default: '',
			description: 'Roles of your own that the impersonated session gets, separated by blanks',
			displayOptions: { show: { signIn: ['clientCredentials', 'password'], impersonate: [true] } },
		},
		...tokenFields,
	];

	authenticate = attach(orderCloudAccount);

	preAuthentication = renew(orderCloudAccount);

	// Every user may read its own record, whatever its roles.
	test: ICredentialTestRequest = {
		request: { url: '/v1/me' },
		rules: [
			{
				type: 'responseCode',
				properties: { value: 401, message: 'OrderCloud issued a token but did not accept it: check Environment' },
			},
		],
	};
}
