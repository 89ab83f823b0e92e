/** The app, organisation and user that the sandbox knows; all values are made up. */
export const FEDEX_APP = {
	id: 'sandbox-fedex-app',
	secret: 'sandbox-fedex-secret+/=',
	scope: 'Fulfillment_Returns',
	redirectUri: 'https://localhost/callback',
	orgName: 'sandboxorg',
	origin: 'shop.example.com',
};
export const FEDEX_USER = { username: 'merchant@example.com', password: 'sandbox&merchant 1%' };
