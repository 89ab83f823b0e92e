import type { Account } from '../../connector/core/account';
import { rucHosts } from './environments';
import { hasClient, label, rucToken } from './token';

/** RUC (Paxon). REST services by bearer token, XML feeds by API key. */
export const rucAccount: Account = {
	credential: 'rucApi',
	label,
	token: rucToken,
	servers: (credentials) => {
		const hosts = rucHosts(credentials);
		return [
			{
				key: 'rest',
				baseUrl: hosts.rest,
				attach: 'bearer',
				...(hasClient(credentials)
					? {}
					: {
							unavailable: {
								field: 'Client ID',
								message:
									"The REST services of RUC need 'Client ID' and 'Client Secret', which are empty in the credential",
								hint: 'Fill them in, or use an operation of the XML feeds',
							},
						}),
			},
			{
				key: 'feeds',
				baseUrl: hosts.feeds,
				attach: 'none',
				headers: { 'X-API-KEY': String(credentials.apiKey) },
				followRedirects: false,
				...(credentials.apiKey !== ''
					? {}
					: {
							unavailable: {
								field: 'XML Feed API Key',
								message: "The XML feeds of RUC need 'XML Feed API Key', which is empty in the credential",
								hint: 'Fill it in; Paxon issues it at onboarding',
							},
						}),
			},
		];
	},
};
