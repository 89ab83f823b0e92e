import fc from 'fast-check';

import type { ApiServer } from '../../connector/core/account';
import { serverOf, withTarget } from '../../connector/token/requestTarget';

const servers: ApiServer[] = [
	{ key: 'api', baseUrl: 'https://api.example.com/root', attach: 'bearer' },
	{ key: 'deep', baseUrl: 'https://api.example.com/root/feeds', attach: 'none' },
	{ key: 'other', baseUrl: 'https://feeds.example.com:8443', attach: 'none' },
];

/** Key of the server and the address sent, or the foreign address. */
function find(request: object): string {
	const found = serverOf(servers, request as never);
	if (typeof found === 'string') return `foreign: ${found}`;
	return `${found.server.key} ${found.target ?? '(as given)'}`;
}

describe('the server of a request', () => {
	it.each([
		[{ url: 'https://api.example.com/root/v1/x?a=1' }, 'api (as given)'],
		[{ uri: 'https://api.example.com/root/v1/x' }, 'api (as given)'],
		[{ url: 'https://api.example.com/root' }, 'api (as given)'],
		[{ url: 'https://api.example.com/root?a=1' }, 'api (as given)'],
		[{ url: 'https://api.example.com/root/feeds/x' }, 'deep (as given)'],
		[{ url: 'https://api.example.com/root/feedsx' }, 'api (as given)'],
		[{ url: 'https://feeds.example.com:8443/x' }, 'other (as given)'],
		[{ url: 'HTTPS://API.example.com:443/root/x' }, 'api https://api.example.com/root/x'],
		[{ url: '/v1/x', baseURL: 'https://api.example.com/root/' }, 'api https://api.example.com/root/v1/x'],
		[{ url: 'v1/x', baseURL: 'https://api.example.com/root' }, 'api https://api.example.com/root/v1/x'],
		[{ url: '', baseURL: 'https://api.example.com/root' }, 'api https://api.example.com/root'],
		[
			{ url: 'https://feeds.example.com:8443/x', baseURL: 'https://api.example.com/root' },
			'other https://feeds.example.com:8443/x',
		],
		[{ url: '/v1/x' }, 'api https://api.example.com/root/v1/x'],
		[{ url: 'https://api.example.com/root/a/../b' }, 'api https://api.example.com/root/b'],
	])('for %j is %s', (request, found) => {
		expect(find(request)).toBe(found);
	});

	it.each([
		[{ url: 'https://evil.example/root' }, 'https://evil.example'],
		[{ url: 'http://api.example.com/root/x' }, 'http://api.example.com'],
		[{ url: 'https://api.example.com:444/root/x' }, 'https://api.example.com:444'],
		[{ url: 'https://api.example.com/other' }, 'https://api.example.com'],
		[{ url: 'https://api.example.com/rootx' }, 'https://api.example.com'],
		[{ url: 'https://api.example.com/root/../other' }, 'https://api.example.com'],
		[{ url: 'https://api.example.com/root/%2e%2e/other' }, 'https://api.example.com'],
		[{ url: 'https://api.example.com/root\\..\\..\\other' }, 'https://api.example.com'],
		[{ url: 'https://api.example.com/root/\n../other' }, 'https://api.example.com'],
		[{ url: 'https://api.example.com@evil.example/root/x' }, 'https://evil.example'],
		[{ url: 'https://user@api.example.com/root/x' }, 'https://api.example.com'],
		[{ url: 'https://api.example.com.evil.example/root' }, 'https://api.example.com.evil.example'],
		[{ url: 'https://evil.example\\@api.example.com/root' }, 'https://evil.example'],
		[{ url: '//evil.example/root' }, 'an address that is not a valid URL'],
		[{ url: '//evil.example/x', baseURL: 'https://api.example.com/root' }, 'an address that is not a valid URL'],
		[{ url: 'https://evil.example/x', baseURL: 'https://api.example.com/root' }, 'https://evil.example'],
		[{ url: '/../../x', baseURL: 'https://api.example.com/root' }, 'https://api.example.com'],
		[{ url: 'file:///etc/passwd' }, 'file:'],
		[{ url: 'data:text/plain,x' }, 'data:'],
		[{ url: 'relative' }, 'an address that is not a valid URL'],
		[{}, 'an address that is not a valid URL'],
	])('for %j is unknown', (request, found) => {
		expect(find(request)).toBe(`foreign: ${found}`);
	});

	it('is found only for addresses that a URL parser also locates there, however they are written', () => {
		const piece = fc.oneof(
			fc.constantFrom(
				'https://',
				'api.example.com',
				'/root',
				'/',
				'..',
				'.',
				'%2e',
				'\\',
				'@',
				':443',
				'evil.example',
				'\n',
				'\t',
				'?',
				'#',
				'x',
				'//',
				'HTTPS:',
			),
			fc.string({ maxLength: 4 }),
		);
		const address = fc.array(piece, { maxLength: 10 }).map((parts) => parts.join(''));
		fc.assert(
			fc.property(address, fc.boolean(), (rest, prefixed) => {
				const url = prefixed ? `https://api.example.com/root${rest}` : rest;
				const found = serverOf(servers, { url } as never);
				if (typeof found === 'string') return;
				const sent = new URL(found.target ?? url);
				const base = new URL(found.server.baseUrl);
				expect(sent.origin).toBe(base.origin);
				expect(`${sent.pathname}/`.startsWith(`${base.pathname.replace(/\/$/, '')}/`)).toBe(true);
				expect(sent.username).toBe('');
			}),
			{ numRuns: 5000 },
		);
	});
});

describe('the request that is sent', () => {
	it('is a copy with the checked address in place of the given one', () => {
		const modern = { url: '/x', baseURL: 'https://a.example' };
		expect(withTarget(modern, 'https://a.example/x')).toEqual({ url: 'https://a.example/x' });
		expect(modern).toEqual({ url: '/x', baseURL: 'https://a.example' });
		expect(withTarget({ uri: 'https://A.example/x' } as never, 'https://a.example/x')).toEqual({
			uri: 'https://a.example/x',
		});
	});
});
