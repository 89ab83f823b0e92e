/** The Fluent account that the sandbox knows; all values are made up. */
export const FLUENT_ACCOUNT = 'SANDBOX';
/** The account's own client: the id is the account in capitals, the secret a UUID. */
export const FLUENT_CLIENT = { id: FLUENT_ACCOUNT, secret: '3f0c6a52-6d0e-4a55-9f0a-1c2b3d4e5f60', scope: 'api' };
/** The fixed client for integrations; whether it has a secret is not known, so it is optional and checked if given. */
export const FLUENT_INTEGRATION = { id: 'FLUENT_INTEGRATION', secret: FLUENT_CLIENT.secret, scope: 'retailer' };
export const FLUENT_USER = {
	username: 'sandbox_admin',
	password: 'sandbox&Pass+1%',
	id: '1',
	firstName: 'Sandbox',
	lastName: 'Admin',
	retailerId: 5,
};
