import { ordercloudChecker, ORDERCLOUD_FILE } from './support/ordercloudChecker';
import type { Sent } from './support/types';
import { heldAgainst } from './support/vendorData';

const checker = ordercloudChecker();
const found = checker ? describe : describe.skip;

function problems(method: string, target: string, body?: unknown): string {
	const [path, query = ''] = target.split('?');
	const sent: Sent = {
		method,
		path,
		query: [...new URLSearchParams(query)],
		contentType: 'application/json',
		body: body === undefined ? '' : JSON.stringify(body),
	};
	return checker!.problems(sent).join('\n');
}

found(heldAgainst('the checker of OrderCloud requests', checker, ORDERCLOUD_FILE), () => {
	it('knows 641 calls', () => {
		expect(new Set(checker!.calls).size).toBe(641);
	});

	it('accepts requests that the description allows', () => {
		expect(problems('GET', '/v1/buyers?search=a&searchOn=Name,xp.Color&sortBy=!Name,ID&page=0&xp.A.B=!c&ID=%3Ex')).toBe(
			'',
		);
		expect(problems('POST', '/v1/products', { Name: 'a', xp: { any: [1] }, Inventory: { Enabled: false } })).toBe('');
		expect(problems('PATCH', '/v1/products/a%2Fb', { Name: 'a' })).toBe('');
		expect(problems('POST', '/v1/orders/Incoming/a/submit')).toBe('');
		expect(problems('GET', '/v1/lineitems/All?pageKey=abc')).toBe('');
	});

	it('rejects unknown paths, misspelt case included, and unknown directions', () => {
		expect(problems('GET', '/v1/product')).toContain('no such call');
		expect(problems('GET', '/v1/integrationevents')).toContain('no such call');
		expect(problems('GET', '/v1/products/a/b/c')).toContain('no such call');
		expect(problems('POST', '/v1/orders/Sideways/a/submit')).toContain('direction');
	});

	it('rejects query parameters that are mistyped, duplicated or, unless filters are allowed, unknown', () => {
		expect(problems('GET', '/v1/products?page=one')).toContain('is no number');
		expect(problems('GET', '/v1/products?page=1&page=2')).toContain('comes twice');
		expect(problems('GET', '/v1/products?filters=a')).toContain('their own names');
		expect(problems('GET', '/v1/buyers?sortBy=Nothing')).toContain('does not take Nothing');
		expect(problems('GET', '/v1/products?searchType=Best')).toContain('is not one of');
		expect(problems('DELETE', '/v1/products/a?Name=b')).toContain('is not known');
		expect(problems('POST', '/v1/categories?x=y')).toContain('no such call');
	});

	it('rejects bodies with members that are unknown, missing, mistyped, too long or read-only', () => {
		expect(problems('POST', '/v1/products', { Name: 'a', Colour: 'b' })).toContain('Colour');
		expect(problems('POST', '/v1/products', { ID: 'a' })).toContain("'Name'");
		expect(problems('POST', '/v1/products', { Name: 1 })).toContain('must be string');
		expect(problems('POST', '/v1/products', { Name: 'x'.repeat(101) })).toContain('more than 100');
		expect(problems('POST', '/v1/products', { Name: 'a', ID: 'a/b' })).toContain('pattern');
		expect(problems('POST', '/v1/products', { Name: 'a', VariantCount: 1 })).toContain('VariantCount');
		expect(problems('POST', '/v1/products', { Name: 'a', Inventory: { LastUpdated: 'x' } })).toContain('LastUpdated');
		expect(problems('POST', '/v1/products')).toContain('is required');
		expect(problems('POST', '/v1/webhooks', { Name: 'a', ElevatedRoles: ['King'] })).toContain('allowed values');
	});

	it('rejects a body where none is accepted', () => {
		expect(problems('POST', '/v1/orders/Incoming/a/submit', { a: 1 })).toContain('takes no body');
	});
});
