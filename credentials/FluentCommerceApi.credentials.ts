import type { ICredentialTestRequest, ICredentialType, Icon, INodeProperties } from 'n8n-workflow';

import { attach, renew, tokenFields } from '../connector/token';
import { fluentAccount } from '../nodes/FluentCommerce/account';

export class FluentCommerceApi implements ICredentialType {
	name = 'fluentCommerceApi';

	displayName = 'Fluent Commerce API';

	icon: Icon = { light: 'file:../icons/fluentCommerce.svg', dark: 'file:../icons/fluentCommerce.dark.svg' };

	documentationUrl = 'https://github.com/order-fulfillment/n8n-nodes-order-fulfillment#fluent-commerce';

	properties: INodeProperties[] = [
		{
			displayName: 'Environment',
			name: 'environment',
			type: 'options',
			options: [
				{ name: 'Production', value: 'production' },
				{ name: 'Sandbox', value: 'sandbox' },
				{ name: 'Test', value: 'test' },
				{ name: 'Custom', value: 'custom', description: 'Enter the addresses yourself' },
			],
			default: 'production',
			description: 'Which of the hosts of your account is used',
		},
		{
			displayName: 'API URL',
			name: 'apiUrl',
			type: 'string',
			default: '',
			placeholder: 'e.g. https://acme.api.fluentretail.com',
			description: 'Root of the API, without /graphql',
			displayOptions: { show: { environment: ['custom'] } },
		},
		{
			displayName: 'Token URL',
			name: 'tokenUrl',
			type: 'string',
			default: '',
			placeholder: 'e.g. https://acme.api.fluentretail.com/oauth/token',
			description: 'Where access tokens are issued',
			displayOptions: { show: { environment: ['custom'] } },
		},
		{
			displayName: 'Account ID',
			name: 'account',
			type: 'string',
			default: '',
			placeholder: 'e.g. ACME',
			description:
				"First part of your API address. With environment 'Custom' it may be empty; else it is sent as the header fluent.account.",
		},
		{
			displayName: 'Retailer ID',
			name: 'retailerId',
			type: 'string',
			default: '',
			placeholder: 'e.g. 1',
			description: 'Retailer of events, jobs and new records for which none is given',
		},
		{
			displayName: 'Client',
			name: 'client',
			type: 'options',
			options: [
				{ name: 'Account Client', value: 'account', description: 'Client ID and secret of your account' },
				{
					name: 'FLUENT_INTEGRATION',
					value: 'integration',
					description: "Fluent's own client for integrations, with short-lived tokens that are refreshed",
				},
			],
			default: 'account',
			description: 'With which client the user signs in',
		},
		{
			displayName: 'Client ID',
			name: 'clientId',
			type: 'string',
			default: '',
			placeholder: 'e.g. ACME',
			description: 'Leave empty to use the account ID in capitals',
			displayOptions: { show: { client: ['account'] } },
		},
		{
			displayName: 'Client Secret',
			name: 'clientSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description: 'Secret of the client; with FLUENT_INTEGRATION fill it in only if Fluent gave you one',
		},
		{
			displayName: 'Username',
			name: 'username',
			type: 'string',
			default: '',
			required: true,
			description: 'User that the integration acts as; its roles decide what can be done',
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
		...tokenFields,
	];

	authenticate = attach(fluentAccount);

	preAuthentication = renew(fluentAccount);

	// Every user may read its own record.
	test: ICredentialTestRequest = {
		request: { url: '/graphql', method: 'POST', body: { query: '{ me { id } }' } },
		rules: [
			{
				type: 'responseCode',
				properties: { value: 401, message: 'Fluent issued a token but did not accept it: check Environment' },
			},
		],
	};
}
