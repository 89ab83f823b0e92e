import { fluentAccount } from '../../../nodes/FluentCommerce/account';

const credential = {
	environment: 'custom',
	apiUrl: 'http://127.0.0.1:1',
	tokenUrl: 'http://127.0.0.1:1/oauth/token',
	account: 'ACME',
	client: 'account',
	clientId: 'ACME',
	clientSecret: 'client-secret',
	username: 'user',
	password: 'password',
};

describe('the retailer of a credential', () => {
	it('does not affect the token: changing it keeps the session', () => {
		const identity = (retailerId: string) => fluentAccount.token!.identity({ ...credential, retailerId });
		expect(identity('5')).toEqual(identity('6'));
		expect(identity('5')).not.toContain('5');
	});
});
