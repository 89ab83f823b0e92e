import type { ICredentialTestRequest, ICredentialType, Icon, INodeProperties } from 'n8n-workflow';

import { attach, renew, tokenFields } from '../connector/token';
import { fedexAccount } from '../nodes/FedexSupplyChain/account';
import { SANDBOX } from '../nodes/FedexSupplyChain/environments';

export class FedexSupplyChainApi implements ICredentialType {
	name = 'fedexSupplyChainApi';

	displayName = 'FedEx Supply Chain API';

	icon: Icon = { light: 'file:../icons/fedexSupplyChain.svg', dark: 'file:../icons/fedexSupplyChain.dark.svg' };

	documentationUrl = 'https://github.com/order-fulfillment/n8n-nodes-order-fulfillment#fedex-supply-chain';

	properties: INodeProperties[] = [
		{
			displayName: 'Environment',
			name: 'environment',
			type: 'options',
			options: [
				{ name: 'Production', value: 'production' },
				{ name: 'Sandbox', value: 'sandbox' },
				{ name: 'Custom', value: 'custom', description: 'Enter all addresses yourself' },
			],
			default: 'production',
			description: 'Client ID and client secret differ between the environments',
		},
		{
			displayName: 'API URL',
			name: 'apiUrl',
			type: 'string',
			default: 'https://connect.supplychain.fedex.com/api',
			description: 'Root of the API, without the version',
			displayOptions: { show: { environment: ['custom'] } },
		},
		{
			displayName: 'Token URL',
			name: 'tokenUrl',
			type: 'string',
			default: 'https://connect.supplychain.fedex.com/api/fsc/oauth2/token',
			description: 'Where access tokens are issued',
			displayOptions: { show: { environment: ['custom'] } },
		},
		{
			displayName: 'Sign-In Method',
			name: 'signIn',
			type: 'options',
			options: [
				{
					name: 'Authorization Code',
					value: 'authorizationCode',
					description: 'A person approves the access once in a browser',
				},
				{
					name: 'Password',
					value: 'password',
					description: 'For accounts that FedEx set up for server-to-server access',
				},
			],
			default: 'authorizationCode',
			description: 'How FedEx set up your app; ask FedEx if both are unknown to you',
		},
		{
			displayName: 'Client ID',
			name: 'clientId',
			type: 'string',
			default: '',
			required: true,
			description: 'Client ID of your app in the FedEx Supply Chain developer portal',
		},
		{
			displayName: 'Client Secret',
			name: 'clientSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description:
				'Shown in the portal only when the app is created or the secret is reset. Changing it here keeps the session.',
		},
		{
			displayName: 'Organization Name',
			name: 'orgName',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. acme',
			description: 'Name of your organization as registered with FedEx, without blanks; sent as the header org_name',
		},
		{
			displayName: 'Origin',
			name: 'origin',
			type: 'string',
			default: '',
			placeholder: 'e.g. shop.example.com',
			description: 'Bare domain that FedEx has on its list for your app; sent as the header Origin with every request',
		},
		{
			displayName: 'Redirect URI',
			name: 'redirectUri',
			type: 'string',
			default: '',
			placeholder: 'e.g. https://shop.example.com/fedex',
			description: 'Exactly as registered for your app',
			displayOptions: { show: { signIn: ['authorizationCode'] } },
		},
		{
			displayName: 'Authorize URL',
			name: 'authorizeUrl',
			type: 'string',
			default: 'https://connect.supplychain.fedex.com/api/fsc/oauth2/authorize',
			description: 'Page on which the access is approved in a browser',
			displayOptions: { show: { environment: ['custom'], signIn: ['authorizationCode'] } },
		},
		{
			displayName: 'Sandbox Authorize URL',
			name: 'sandboxAuthorizeUrl',
			type: 'string',
			default: SANDBOX.authorize,
			description:
				'Page on which the access is approved in a browser. This address is inferred from that of the token endpoint: confirm it with FedEx.',
			displayOptions: { show: { environment: ['sandbox'], signIn: ['authorizationCode'] } },
		},
		{
			displayName: 'Authorization Code',
			name: 'authorizationCode',
			type: 'string',
			default: '',
			description:
				'The code from the address your browser is sent back to after the approval. It is used once and may stay here; a new code replaces the session. Leave it empty and test the credential to see the page to open.',
			displayOptions: { show: { signIn: ['authorizationCode'] } },
		},
		{
			displayName: 'Username',
			name: 'username',
			type: 'string',
			default: '',
			placeholder: 'e.g. nathan@example.com',
			description: 'Login of the FedEx Fulfillment user',
			displayOptions: { show: { signIn: ['password'] } },
		},
		{
			displayName: 'Password',
			name: 'password',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description: 'Password of the FedEx Fulfillment user',
			displayOptions: { show: { signIn: ['password'] } },
		},
		{
			displayName: 'Scope',
			name: 'scope',
			type: 'string',
			default: 'Fulfillment_Returns',
			description: 'The only scope published; change it only if FedEx tells you to',
		},
		{
			displayName: 'X-Org-Name',
			name: 'xOrgName',
			type: 'string',
			default: '',
			description: 'Value of the header x-org-name of token requests, if it differs from the organization name',
		},
		{
			displayName: 'Refresh Parameter',
			name: 'refreshParameter',
			type: 'options',
			options: [
				{ name: 'Both', value: 'both', description: 'Serves either reading of the documentation' },
				{ name: 'Code', value: 'code' },
				{ name: 'Refresh Token', value: 'refresh_token' },
			],
			default: 'both',
			description: 'In which parameter the refresh token is sent; change it only if FedEx refuses to renew',
		},
		{
			displayName: 'Send Gateway Headers',
			name: 'sendGatewayHeaders',
			type: 'boolean',
			default: false,
			description: 'Whether to add X-IBM-Client-Id and X-IBM-Client-Secret to every request, as older accounts need',
		},
		{
			displayName: 'Legacy Access Token',
			name: 'legacyAccessToken',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description: 'Value of the header AccessToken of older accounts; leave empty if FedEx gave you none',
			displayOptions: { show: { sendGatewayHeaders: [true] } },
		},
		{
			displayName: 'Customer ID',
			name: 'customerId',
			type: 'string',
			default: '',
			description: 'Value of the header CustomerId of older accounts; leave empty if FedEx gave you none',
			displayOptions: { show: { sendGatewayHeaders: [true] } },
		},
		...tokenFields,
	];

	authenticate = attach(fedexAccount);

	preAuthentication = renew(fedexAccount);

	test: ICredentialTestRequest = {
		request: { url: '/v1/inventory', qs: { pageLimit: 1 } },
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message: 'FedEx issued a token but the API did not accept it: check Environment and Origin',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message: 'Signed in, but the app is not subscribed to the Inventory product: other operations may still work',
				},
			},
		],
	};
}
