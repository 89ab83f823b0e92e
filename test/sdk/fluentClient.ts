import { FluentClient, type FluentClientConfig } from '@fluentcommerce/fc-connect-sdk';

/** Waits as short as the SDK takes them. */
const QUICK = { baseRetryDelayMs: 100, maxRetryDelayMs: 1_000, maxAuthRetryDelayMs: 500 };

/** The vendor's SDK as it is installed, signing in with the data of one of the sandbox's credentials. */
export function fluentSdk(
	{ apiUrl, clientId, clientSecret, username, password }: Record<string, string>,
	more: Partial<FluentClientConfig> = {},
): FluentClient {
	const config = { baseUrl: apiUrl, clientId, clientSecret, username, password, retailerId: '1', retryConfig: QUICK };
	return new FluentClient({ ...config, ...more });
}
