import fc from 'fast-check';

import { InputError } from '../../connector/core/inputError';
import { baseUrl } from '../../connector/input';

const refusal = (value: unknown): InputError => {
	try {
		baseUrl('API URL', value);
	} catch (error) {
		if (error instanceof InputError) return error;
		throw error;
	}
	throw new Error(`accepted: ${String(value)}`);
};

describe('a base URL', () => {
	it.each([
		['https://api.example.com', 'https://api.example.com'],
		['  https://api.example.com/\r\n', 'https://api.example.com'],
		['HTTPS://API.Example.COM:443/Root//', 'https://api.example.com/Root'],
		['https://api.example.com:8443/a/b/', 'https://api.example.com:8443/a/b'],
		['http://localhost:4720/api', 'http://localhost:4720/api'],
		['http://127.0.0.1:4720', 'http://127.0.0.1:4720'],
		['http://[::1]:80/', 'http://[::1]'],
		['\uFEFFhttps://api.example.com\u200B', 'https://api.example.com'],
	])('accepts %j as %s', (given, kept) => {
		expect(baseUrl('API URL', given)).toBe(kept);
	});

	it.each([
		['', /'API URL' is empty/],
		[undefined, /'API URL' is empty/],
		[{ a: 1 }, /'API URL' is not a text/],
		['api.example.com', /not a valid URL/],
		['//api.example.com', /not a valid URL/],
		['https:/api.example.com', /not a valid URL/],
		['https://', /not a valid URL/],
		['https://a b.example.com', /not a valid URL/],
		['https://api.example.com\\@evil.example', /not a valid URL/],
		['https://api.exa\nmple.com', /not a valid URL/],
		['http://api.example.com', /does not begin with https/],
		['http://127.0.0.1.evil.example', /does not begin with https/],
		['http://localhost.evil.example', /does not begin with https/],
		['ftp://api.example.com', /does not begin with https/],
		['javascript://api.example.com', /does not begin with https/],
		['file:///etc/passwd', /not a valid URL|does not begin/],
		['https://user:hunter2@api.example.com', /contains a user name or password/],
		['https://user@api.example.com', /contains a user name or password/],
		['https://api.example.com?', /contains a query/],
		['https://api.example.com/?key=hunter2', /contains a query/],
		['https://api.example.com/#', /contains a query or fragment/],
	])('rejects %j, naming the field and never a secret', (given, message) => {
		const error = refusal(given);
		expect(error.message).toMatch(message);
		expect(error.field).toBe('API URL');
		expect(error.hint).not.toBe('');
		expect(`${error.message} ${error.hint}`).not.toContain('hunter2');
	});

	it('is https or loopback, without extras and normalised, or rejected, for any input', () => {
		const typed = fc.oneof(
			fc.webUrl({ withQueryParameters: true, withFragments: true, validSchemes: ['http', 'https', 'ftp'] }),
			fc.string(),
			fc
				.tuple(fc.constantFrom('https://', 'http://', 'HTTPS://', '//', ''), fc.string({ unit: 'binary' }))
				.map((all) => all.join('')),
		);
		fc.assert(
			fc.property(typed, (given) => {
				let kept: string;
				try {
					kept = baseUrl('API URL', given);
				} catch (error) {
					expect(error).toBeInstanceOf(InputError);
					return;
				}
				const url = new URL(kept);
				expect(
					url.protocol === 'https:' ||
						['localhost', '[::1]'].includes(url.hostname) ||
						/^127\.|\.localhost$/.test(url.hostname),
				).toBe(true);
				expect([url.username, url.password, url.search, url.hash]).toEqual(['', '', '', '']);
				expect(kept).not.toMatch(/\/$/);
				expect(baseUrl('API URL', kept)).toBe(kept);
			}),
			{ numRuns: 2000 },
		);
	});
});
