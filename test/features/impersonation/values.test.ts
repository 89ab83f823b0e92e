import { impersonatedValues } from '../../../connector/features/impersonation/impersonatedValues';
import type { ActAs } from '../../../connector/features/impersonation/words';

const actAs: ActAs = {
	fields: [
		{ name: 'shop', type: 'string', required: true },
		{ name: 'level', type: 'integer', required: true },
		{ name: 'app', type: 'string', fromCredential: 'client' },
		{ name: 'note', type: 'string' },
	],
	operation: 'user.getToken',
	request: () => ({ path: {}, body: {} }),
	read: () => ({ token: undefined }),
};
const values = (options: object) =>
	impersonatedValues(actAs, { ...options }, { zone: 'UTC', credential: (name) => `the ${name}` });

describe('the user to impersonate', () => {
	it('is read from the options, converted, picked or typed in, with defaults of the credential', () => {
		expect(values({ shop: { __rl: true, mode: 'list', value: ' s ' }, level: '3', app: '', other: 'x' })).toEqual({
			shop: 's',
			level: 3,
			app: 'the client',
		});
		expect(values({ shop: 's', level: 0, app: 'own' })).toEqual({ shop: 's', level: 0, app: 'own' });
	});

	it.each([[{}], [{ shop: ' ', app: 'own', note: 'x' }]])('is nobody without a required field: %j', (options) => {
		expect(values(options)).toBeUndefined();
		expect(impersonatedValues(undefined, options, { zone: 'UTC', credential: () => 'x' })).toBeUndefined();
	});

	it('must be complete and of the right types', () => {
		expect(() => values({ shop: 's' })).toThrow("'Level' is empty");
		expect(() => values({ level: 3 })).toThrow("'Shop' is empty");
		expect(() => values({ shop: 's', level: 'high' })).toThrow("'Level' has to be a whole number");
	});
});
