import { PROVIDERS, type ProviderKey } from '../../nodes';
import { ProviderBench } from '../support/providerBench';
import { ScriptedBench } from '../support/scriptedBench';

const ID = '7615917337495251231';
const MONEY = '"price":19.99,"exact":12345678901234567890.123';

/** The nodes themselves; every way into and out of a request is tested with a made-up provider. */
describe.each(Object.keys(PROVIDERS) as ProviderKey[])('a number with many digits in the node %s', (key) => {
	const bench = ProviderBench.forTests(key);

	it('is sent as it was typed', async () => {
		const body = `{"id":${ID},${MONEY}}`;
		// No platform has this path, but each of them receives the request.
		await bench.run('apiRequest.send', { method: 'POST', path: '/nowhere', jsonBody: body });
		expect(bench.requests().map((request) => request.body)).toEqual([body]);
	});

	it('is refused if an expression may have rounded it', async () => {
		const { error } = await bench.run('apiRequest.send', {
			method: 'POST',
			path: '/nowhere',
			jsonBody: [{ sku: Number(ID) }] as never,
		});
		expect(error?.message).toMatch(/'JSON' contains the number 76159173374952\d+, which has more digits/);
		expect(bench.requests()).toEqual([]);
	});
});

describe.each(['orderCloud', 'fulfillmenttools', 'fluentCommerce'] as const)(
	'a number with many digits in an answer to the node %s',
	(key) => {
		const bench = ScriptedBench.forTests(key, {
			body: `{"id":${ID},${MONEY}}`,
			headers: { 'content-type': 'application/json' },
		});

		it('is the text of its digits, while money stays a number', async () => {
			const { json, error } = await bench.run('apiRequest.send', { method: 'GET', path: '/things/1' });
			expect(error).toBeUndefined();
			expect(json).toEqual([{ id: ID, price: 19.99, exact: '12345678901234567890.123' }]);
		});
	},
);
