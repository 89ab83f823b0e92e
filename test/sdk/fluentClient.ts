import { FluentClient, type FluentClientConfig } from '@fluentcommerce/fc-connect-sdk';

/** The shortest waits that the SDK accepts. */
const QUICK = { baseRetryDelayMs: 100, maxRetryDelayMs: 1_000, maxAuthRetryDelayMs: 500 };

/** The vendor's SDK as installed, signing in with one of the sandbox's credentials. */
export function fluentSdk(
	{ apiUrl, clientId, clientSecret, username, password }: Record<string, string>,
	more: Partial<FluentClientConfig> = {},
): FluentClient {
	const config = { baseUrl: apiUrl, clientId, clientSecret, username, password, retailerId: '1', retryConfig: QUICK };
	return new FluentClient({ ...config, ...more });
}
