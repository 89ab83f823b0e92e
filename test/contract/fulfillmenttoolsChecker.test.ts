import { fulfillmenttoolsChecker, FULFILLMENTTOOLS_FILE } from './support/fulfillmenttoolsChecker';
import type { Sent } from './support/types';
import { heldAgainst } from './support/vendorData';

const checker = fulfillmenttoolsChecker();
const found = checker ? describe : describe.skip;

function sent(method: string, target: string, body?: unknown): Sent {
	const [path, query = ''] = target.split('?');
	return {
		method,
		path,
		query: [...new URLSearchParams(query)],
		contentType: 'application/json; charset=utf-8',
		body: body === undefined ? '' : JSON.stringify(body),
	};
}

function problems(method: string, target: string, body?: unknown): string {
	return checker!.problems(sent(method, target, body)).join('\n');
}

const ORDER = {
	orderDate: '2026-02-03T04:05:06Z',
	orderLineItems: [{ article: { tenantArticleId: 'A', title: 'B' }, quantity: 1 }],
};

found(heldAgainst('the checker of fulfillmenttools requests', checker, FULFILLMENTTOOLS_FILE), () => {
	it('knows 557 calls', () => {
		expect(new Set(checker!.calls).size).toBe(557);
	});

	it('accepts requests that the description allows', () => {
		expect(problems('POST', '/api/orders', { ...ORDER, consumer: { addresses: [] } })).toBe('');
		expect(problems('GET', '/api/orders/a%2Fb%3Fc')).toBe('');
		expect(problems('GET', '/api/orders?size=25&startAfterId=a%2Cb')).toBe('');
		expect(problems('PUT', '/api/stocks', { stocks: [{ id: 'a', value: 0 }] })).toBe('');
		expect(problems('POST', '/api/orders/a/actions', { name: 'UNLOCK', version: 1 })).toBe('');
	});

	it('rejects paths that do not exist, such as one with an unencoded slash', () => {
		expect(problems('GET', '/api/order')).toContain('no such call');
		expect(problems('GET', '/api/orders/a/b')).toContain('no such call');
		expect(problems('DELETE', '/api/orders')).toContain('no such call');
	});

	it('rejects query parameters that are unknown, mistyped, duplicated or wrongly joined', () => {
		expect(problems('GET', '/api/orders?page=1')).toContain('query page: is not known');
		expect(problems('GET', '/api/orders?size=many')).toContain('parameter size');
		expect(problems('GET', '/api/orders?size=1&size=2')).toContain('comes twice');
		expect(problems('GET', '/api/processes?status=OPEN,CLOSED')).toContain('has to be repeated');
		expect(problems('GET', '/api/loadunits?statuses=AVAILABLE&statuses=NEVER')).toContain('allowed values');
		expect(problems('GET', '/api/pickjobs?status=OPEN&status=PICKED')).toContain('joined by commas');
		expect(problems('POST', '/api/processes/a/reroute')).toContain('query version: is required');
	});

	it('rejects bodies with members that are unknown, missing, mistyped or out of range', () => {
		expect(problems('POST', '/api/orders', { ...ORDER, consumer: { adresses: [] } })).toContain('adresses');
		expect(problems('POST', '/api/orders', { orderLineItems: [] })).toContain('orderDate');
		expect(problems('POST', '/api/orders', { ...ORDER, orderDate: 'today', consumer: {} })).toContain('date-time');
		expect(problems('PUT', '/api/stocks', { stocks: [{ id: 'a', value: '1' }] })).toContain('must be integer');
		expect(problems('PUT', '/api/stocks', { stocks: [{ id: 'a', value: -1 }] })).toContain('>= 0');
		const stocks = Array.from({ length: 501 }, () => ({ id: 'a', value: 1 }));
		expect(problems('PUT', '/api/stocks', { stocks })).toContain('more than 500');
	});

	it('rejects unions with an unknown tag, or with the members of another tag', () => {
		expect(problems('POST', '/api/orders/a/actions', { name: 'EXPLODE', version: 1 })).toContain('name');
		expect(problems('POST', '/api/orders/a/actions', { name: 'UNLOCK', version: 1, promiseId: 'x' })).toContain(
			'promiseId',
		);
		const target = { type: 'MANAGED_FACILITY', facilityRef: 'a' };
		expect(problems('POST', '/api/facilities/a/connections', { type: 'MANAGED_FACILITY', target })).toBe('');
		expect(problems('POST', '/api/facilities/a/connections', { type: 'NEVER', target })).not.toBe('');
	});

	it('rejects a body where none is accepted, and none where one is required', () => {
		expect(problems('POST', '/api/processes/retrynotroutable', {})).toContain('takes no body');
		expect(problems('POST', '/api/orders')).toContain('a body is required');
	});
});
