import type { ICredentialTestRequest, ICredentialType, Icon, INodeProperties } from 'n8n-workflow';

import { attach, renew, tokenFields } from '../connector/token';
import { rucAccount } from '../nodes/Ruc/account';
import { STAGING } from '../nodes/Ruc/environments';

export class RucApi implements ICredentialType {
	name = 'rucApi';

	displayName = 'RUC API';

	icon: Icon = { light: 'file:../icons/ruc.svg', dark: 'file:../icons/ruc.dark.svg' };

	documentationUrl = 'https://github.com/order-fulfillment/n8n-nodes-order-fulfillment#ruc';

	properties: INodeProperties[] = [
		{
			displayName: 'Environment',
			name: 'environment',
			type: 'options',
			options: [
				{ name: 'Production', value: 'production' },
				{ name: 'Staging', value: 'staging' },
				{ name: 'Custom', value: 'custom', description: 'Enter all addresses yourself' },
			],
			default: 'production',
			description:
				'Each environment has its own client ID, client secret and API key, which Paxon issues at onboarding',
		},
		{
			displayName: 'Staging REST API URL',
			name: 'stagingRestUrl',
			type: 'string',
			default: STAGING.rest,
			description:
				'Where the REST services of staging are. This address follows the pattern of the other staging hosts but is not published: confirm it with Paxon.',
			displayOptions: { show: { environment: ['staging'] } },
		},
		{
			displayName: 'REST API URL',
			name: 'restUrl',
			type: 'string',
			default: '',
			placeholder: 'e.g. https://ruc-public-api.fulfilit.cloud',
			description: 'Where the REST services are, without the version',
			displayOptions: { show: { environment: ['custom'] } },
		},
		{
			displayName: 'Token URL',
			name: 'tokenUrl',
			type: 'string',
			default: 'https://ruc-oauth.fulfilit.cloud/v1/oauth/token',
			description: 'Where access tokens are issued',
			displayOptions: { show: { environment: ['custom'] } },
		},
		{
			displayName: 'XML Feed URL',
			name: 'feedsUrl',
			type: 'string',
			default: 'https://rucapi.fulfilit.cloud',
			description: 'Where XML feeds are sent, without the path /feeds',
			displayOptions: { show: { environment: ['custom'] } },
		},
		{
			displayName: 'Client ID',
			name: 'clientId',
			type: 'string',
			default: '',
			description: 'OAuth2 client ID for the REST services; leave empty if you only send XML feeds',
		},
		{
			displayName: 'Client Secret',
			name: 'clientSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description: 'OAuth2 client secret that belongs to the client ID',
		},
		{
			displayName: 'RUC Client ID',
			name: 'rucClientId',
			type: 'string',
			default: '',
			placeholder: 'e.g. ACME',
			description:
				'Your business identifier in RUC, at most 10 characters. It stands in request bodies and feed addresses and is not the OAuth2 client ID. Operations use it unless you enter another one there.',
		},
		{
			displayName: 'XML Feed API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description: 'Key for the XML feeds; leave empty if you only use the REST services',
		},
		{
			displayName: 'Webhook Header Name',
			name: 'webhookHeader',
			type: 'string',
			default: 'X-Webhook-Secret',
			description: 'Name of the header by which the RUC Trigger tells calls of RUC from forged ones',
		},
		{
			displayName: 'Webhook Secret',
			name: 'webhookSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description:
				'Any long random text. Register it as a custom header of the webhook; calls that do not bring it are refused.',
		},
		...tokenFields,
	];

	authenticate = attach(rucAccount);

	preAuthentication = renew(rucAccount);

	// No documented call works without business data. This one tests the token, so only a 401 counts as a failure.
	test: ICredentialTestRequest = {
		request: {
			url: '/v1',
			ignoreHttpStatusErrors: { ignore: true, except: [401] },
		},
		rules: [
			{
				type: 'responseCode',
				properties: { value: 401, message: 'RUC did not accept the credential: check the fields and the environment' },
			},
		],
	};
}
