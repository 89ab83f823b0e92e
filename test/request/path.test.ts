import fc from 'fast-check';

import { InputError } from '../../connector/core/inputError';
import { fillPath, relativePath } from '../../connector/request/path';

const field = { name: 'id', type: 'string' as const, label: 'Order ID' };
const BASE = 'https://api.example.com/root';

describe('a value in a path', () => {
	it('remains one segment and survives a round trip, or is rejected, for any input', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (value) => {
				let path: string;
				try {
					path = fillPath('/orders/{id}/lines', [field], { id: value }, []);
				} catch (error) {
					expect(error).toBeInstanceOf(InputError);
					expect((error as InputError).message).toContain("'Order ID'");
					return;
				}
				if (path === '/orders//lines') return; // Counted as missing, as the tests below show.
				const { pathname, search, hash } = new URL(BASE + path);
				expect([search, hash]).toEqual(['', '']);
				const segments = pathname.split('/');
				expect(segments.slice(0, 3)).toEqual(['', 'root', 'orders']);
				expect(segments).toHaveLength(5);
				expect(value.includes(decodeURIComponent(segments[3]))).toBe(true);
			}),
			{ numRuns: 1000 },
		);
	});

	it.each(['.', '..', ' .. ', 'a\nb', 'a\u0000b', 'a\ud800b'])('is rejected if it is %j', (value) => {
		expect(() => fillPath('/orders/{id}', [field], { id: value }, [])).toThrow(InputError);
	});

	it.each(['', '  ', undefined, null])('is missing if it is %j', (value) => {
		const missing: string[] = [];
		fillPath('/orders/{id}', [field], { id: value }, missing);
		expect(missing).toEqual(['Order ID']);
	});

	it('may be a URN, whose colons remain readable', () => {
		const urn = 'urn:fft:facility:tenantFacilityId:A/B 1%3A?#';
		const path = fillPath('/facilities/{id}/x', [field], { id: urn }, []);
		expect(path).toBe('/facilities/urn:fft:facility:tenantFacilityId:A%2FB%201%253A%3F%23/x');
		expect(decodeURIComponent(new URL(BASE + path).pathname.split('/')[3])).toBe(urn);
	});

	it('may be false or 0, and has its slashes encoded', () => {
		expect(fillPath('/a/{id}', [field], { id: 0 }, [])).toBe('/a/0');
		expect(fillPath('/a/{id}', [field], { id: 'x/y' }, [])).toBe('/a/x%2Fy');
	});

	it('may span several segments if the field says so, but none that leads elsewhere', () => {
		const several = { ...field, multiSegment: true };
		expect(fillPath('/a/{id}', [several], { id: '/webhook/create ü/' }, [])).toBe('/a/webhook/create%20%C3%BC');
		expect(() => fillPath('/a/{id}', [several], { id: 'webhook/../x' }, [])).toThrow(InputError);
		expect(() => fillPath('/a/{id}', [several], { id: 'webhook//x' }, [])).toThrow(InputError);
	});
});

describe('a path that the user typed', () => {
	it('never leaves the base URL, for any input', () => {
		const piece = fc.oneof(
			fc.constantFrom(
				'..',
				'.',
				'%2e%2e',
				'%252e%252e',
				'/',
				'//',
				'\\',
				'?',
				'#',
				'@',
				':',
				'https:',
				'v1',
				'%',
				'%2f',
				'%5c',
				' ',
				'ü',
				'\t',
				'\n',
				'evil.example',
			),
			fc.string({ maxLength: 4 }),
		);
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
				let path: string;
				try {
					({ path } = relativePath(pieces.join(''), 'Path'));
				} catch (error) {
					expect(error).toBeInstanceOf(InputError);
					return;
				}
				const url = new URL(BASE + path);
				expect(url.origin).toBe('https://api.example.com');
				expect(url.pathname.startsWith('/root/')).toBe(true);
				expect(url.pathname).toBe(`/root${path}`);
			}),
			{ numRuns: 2000 },
		);
	});

	it.each([
		'https://evil.example/v1',
		'HTTP://evil.example',
		'//evil.example/v1',
		'javascript:alert(1)',
		'/v1/../admin',
		'/v1/%2e%2e/admin',
		'/v1/%252e%252e/admin',
		'/v1/..%2fadmin',
		'/v1\\..\\admin',
		'/v1#x',
		'/v1\n/x',
		'',
	])('is rejected: %j', (typed) => {
		expect(() => relativePath(typed, 'Path')).toThrow(InputError);
	});

	it('yields its query as names and values, and preserves existing encoding', () => {
		expect(relativePath(' v1/a%20b/ü?x=1&y=%C3%BC&x=2 ', 'Path')).toEqual({
			path: '/v1/a%20b/%C3%BC',
			query: [
				['x', '1'],
				['y', 'ü'],
				['x', '2'],
			],
		});
	});
});
