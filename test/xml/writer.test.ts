import fc from 'fast-check';

import { InputError } from '../../connector/core/inputError';
import { buildXml, checkXml, parseXml } from '../../connector/xml';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';
const built = (value: unknown) => buildXml('root', value).slice(DECLARATION.length);

function refusal(run: () => unknown): InputError {
	try {
		run();
	} catch (error) {
		if (error instanceof InputError) return error;
		throw error;
	}
	throw new Error('accepted');
}

describe('buildXml', () => {
	it('starts with a declaration of UTF-8', () => expect(buildXml('root', null)).toBe(`${DECLARATION}<root/>`));

	const cases: Array<[string, unknown, string]> = [
		['objects as elements in their order', { z: 1, a: 2 }, '<root><z>1</z><a>2</a></root>'],
		[
			'arrays as repeated elements',
			{ item: [{ sku: 'A' }, { sku: 'B' }] },
			'<root><item><sku>A</sku></item><item><sku>B</sku></item></root>',
		],
		['@name as attributes', { '@version': '1', sku: 'A' }, '<root version="1"><sku>A</sku></root>'],
		[
			'#text as text beside attributes',
			{ price: { '@currency': 'EUR', '#text': 9.5 } },
			'<root><price currency="EUR">9.5</price></root>',
		],
		['null as an empty element', { note: null }, '<root><note/></root>'],
		['false, 0 and the empty text', { a: false, b: 0, c: '' }, '<root><a>false</a><b>0</b><c></c></root>'],
		['undefined as nothing', { a: undefined, b: 1 }, '<root><b>1</b></root>'],
		['an empty list as nothing', { a: [] }, '<root/>'],
		['what must be escaped in text', 'a<b&c>]]>\r', '<root>a&lt;b&amp;c&gt;]]&gt;&#13;</root>'],
		['what must be escaped in attributes', { '@a': '"<&\n\t\'' }, '<root a="&quot;&lt;&amp;&#10;&#9;\'"/>'],
		['a date as ISO 8601', { at: new Date(0) }, '<root><at>1970-01-01T00:00:00.000Z</at></root>'],
	];
	it.each(cases)('writes %s', (_name, value, expected) => expect(built(value)).toBe(expected));

	const wrong: Array<[string, unknown, RegExp]> = [
		['a list as the root', [1], /'root'.*one root/],
		['a list inside a list', { a: [[1]] }, /'root\.a\[0\]'.*list inside a list/],
		['a name with a space', { 'a b': 1 }, /'root\.a b'.*legal XML name/],
		['a name that would open a tag', { 'a><b': 1 }, /legal XML name/],
		['an empty name', { '': 1 }, /legal XML name/],
		['an attribute without a name', { '@': 1 }, /legal XML name/],
		['an attribute with a list', { '@a': [1] }, /'root\.@a'.*single|must be a text/],
		['a control character', { a: [{ b: '\u0000' }] }, /'root\.a\[0\]\.b'.*does not allow/],
		['half a surrogate pair', { a: '\ud800' }, /does not allow/],
		['NaN', { a: Number.NaN }, /not a number/],
		['a key that reaches into objects', JSON.parse('{"a":{"__proto__":1}}'), /'root\.a\.__proto__'.*not accepted/],
		['the key constructor', { constructor: 1 }, /not accepted/],
		['the attribute prototype', { '@prototype': 1 }, /not accepted/],
	];
	it.each(wrong)('rejects %s and says where', (_name, value, message) => {
		expect(refusal(() => buildXml('root', value)).message).toMatch(message);
	});

	it('rejects a circular object by its depth', () => {
		const circle: Record<string, unknown> = {};
		circle.a = circle;
		expect(refusal(() => buildXml('root', circle)).message).toMatch(/deeper than 200/);
	});
});

describe('buildXml and parseXml', () => {
	const name = fc.constantFrom('a', 'b', 'order', 'größe', 'x-1', 'n:a');
	const text = fc.string({ unit: 'grapheme', minLength: 1 }).filter((value) => /\S/.test(value) && isAllowed(value));
	const { value } = fc.letrec<{ value: unknown; object: unknown }>((tie) => ({
		value: fc.oneof({ maxDepth: 4 }, text, fc.constant(null), tie('object')),
		object: fc
			.dictionary(
				fc.oneof(
					name,
					name.map((key) => `@${key}`),
				),
				fc.oneof({ maxDepth: 4 }, tie('value'), fc.array(tie('value'), { minLength: 2, maxLength: 3 })),
				{ minKeys: 1, maxKeys: 4 },
			)
			.map((object) =>
				Object.fromEntries(
					Object.entries(object).map(([key, member]) => [key, key.startsWith('@') ? String(typeof member) : member]),
				),
			),
	}));

	it('round-trip every value', () => {
		fc.assert(
			fc.property(value, (given) => expect(parseXml(buildXml('root', given))).toEqual({ root: given })),
			{ numRuns: 500 },
		);
	});

	it('round-trip any allowed text in elements and attributes', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', minLength: 1 }), (given) => {
				fc.pre(isAllowed(given));
				expect(parseXml(buildXml('root', { '@a': given, '#text': given }))).toEqual({
					root: { '@a': given, '#text': given },
				});
			}),
			{ numRuns: 2000 },
		);
	});

	function isAllowed(given: string): boolean {
		return /^[\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]*$/u.test(given);
	}
});

describe('checkXml', () => {
	it('returns the text without byte order mark and outer white space', () => {
		expect(checkXml('\ufeff\n <?xml version="1.0" encoding="utf-8"?><a> b </a>\n', 'a')).toBe(
			'<?xml version="1.0" encoding="utf-8"?><a> b </a>',
		);
	});

	it('accepts a prefix before the required root element', () => {
		expect(checkXml('<n:a xmlns:n="urn:x"/>', 'a')).toBe('<n:a xmlns:n="urn:x"/>');
	});

	it.each([
		['an empty text', '  ', /is empty/],
		['another root element', '<vendorOrder/>', /root element 'vendorOrder'.*needs 'itemMaster'/],
		['an encoding that is not sent', '<?xml version="1.0" encoding="ISO-8859-1"?><itemMaster/>', /'iso-8859-1'.*UTF-8/],
		['a document that is not well-formed', '<itemMaster>\n<a></itemMaster>', /line 2, column 4/],
		['a document type', '<!DOCTYPE itemMaster><itemMaster/>', /DOCTYPE/],
	])('rejects %s', (_name, text, message) => {
		const error = refusal(() => checkXml(text, 'itemMaster'));
		expect(error.field).toBe('XML');
		expect(error.message).toMatch(message);
		expect(error.hint).not.toBe('');
	});
});
