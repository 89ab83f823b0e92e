import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';

import { parseXml, XmlError } from '../../connector/xml';

function refusal(text: string): XmlError {
	try {
		parseXml(text);
	} catch (error) {
		if (error instanceof XmlError) return error;
		throw error;
	}
	throw new Error(`accepted: ${text}`);
}

describe('parseXml on input that XML 1.0 allows', () => {
	const cases: Array<[string, string, unknown]> = [
		['an empty element as null', '<a/>', { a: null }],
		['an element with tags but no content as null', '<a></a >', { a: null }],
		['text', '<a>x</a>', { a: 'x' }],
		['white space that is all of an element', '<a>  </a>', { a: '  ' }],
		['attributes beside text', '<a b="1" c=\'2\'>x</a>', { a: { '@b': '1', '@c': '2', '#text': 'x' } }],
		[
			'nested and repeated elements',
			'<a>\n <b>1</b>\n <c/>\n <b>2</b>\n <b>3</b></a>',
			{ a: { b: ['1', '2', '3'], c: null } },
		],
		['the five entities', '<a b="&quot;&apos;">&lt;&gt;&amp;</a>', { a: { '@b': `"'`, '#text': '<>&' } }],
		['numeric references', '<a>&#65;&#x1F600;</a>', { a: 'A\u{1F600}' }],
		['CDATA as text', '<a>x<![CDATA[<b>&amp;]]]]>y</a>', { a: 'x<b>&amp;]]y' }],
		['comments as nothing', '<!-- a --><a>x<!-- - -->y</a><!---->', { a: 'xy' }],
		['processing instructions as nothing', '<?p?><a><?q r?></a><?s  t?>', { a: null }],
		['a declaration', '<?xml version="1.0" encoding=\'UTF-8\' standalone="yes" ?>\n<a/>', { a: null }],
		['a byte order mark', '\ufeff<?xml version="1.0"?><a/>', { a: null }],
		['prefixes', '<n:a xmlns:n="urn:x"><n:b/></n:a>', { 'n:a': { '@xmlns:n': 'urn:x', 'n:b': null } }],
		['line ends as line feeds', '<a>1\r\n2\r3&#13;</a>', { a: '1\n2\n3\r' }],
		['line ends in attributes as spaces', '<a b="1\r\n2\t3&#10;"/>', { a: { '@b': '1 2 3\n' } }],
		['names beyond ASCII', '<größe é="1"/>', { größe: { '@é': '1' } }],
		['mixed content', '<a>x<b/>y</a>', { a: { '#text': 'xy', b: null } }],
	];
	it.each(cases)('parses %s', (_name, text, expected) => expect(parseXml(text)).toEqual(expected));

	it('keeps the order of elements', () => {
		const { a } = parseXml('<a><z/><b/><m/></a>') as { a: Record<string, unknown> };
		expect(Object.keys(a)).toEqual(['z', 'b', 'm']);
	});
});

describe('parseXml on input that is not well-formed', () => {
	const cases: Array<[string, string, RegExp]> = [
		['nothing', '', /no root/],
		['white space only', ' \n', /no root/],
		['two roots', '<a/><b/>', /more than one root/],
		['text before the root', 'x<a/>', /before the root/],
		['text after the root', '<a/>x', /after the root/],
		['CDATA after the root', '<a/><![CDATA[x]]>', /outside of the root/],
		['tags that do not match', '<a><b></a></b>', /'b' is open, but 'a' is closed/],
		['an end without a start', '</a>', /was not opened/],
		['an element left open', '<a><b></b>', /'a' is not closed/],
		['a tag left open', '<a b="1"', /'a' is not closed/],
		['an attribute twice', '<a b="1" b="2"/>', /comes twice/],
		['attributes without a space', '<a b="1"c="2"/>', /needs a space/],
		['an attribute without a value', '<a b/>', /has no value/],
		['an attribute without quotes', '<a b=1/>', /not quoted/],
		['an attribute left open', '<a b="1/>', /not closed/],
		["'<' in an attribute", '<a b="<"/>', /must not hold '<'/],
		['an illegal name', '<1a/>', /illegal name/],
		['a space before the name', '< a/>', /illegal name/],
		['an illegal attribute name', '<a -b="1"/>', /illegal name/],
		['a bare ampersand', '<a>b & c</a>', /'&amp;'/],
		['an unknown entity', '<a>&nbsp;</a>', /'&nbsp;' is not a reference/],
		['an entity named after an object member', '<a>&constructor;</a>', /not a reference/],
		['a reference to no character', '<a>&#0;</a>', /not a reference/],
		['a reference to half a pair', '<a>&#xD800;</a>', /not a reference/],
		['a reference beyond Unicode', '<a>&#x110000;</a>', /not a reference/],
		["']]>' in text", '<a>]]></a>', /must not hold '\]\]>'/],
		["'--' in a comment", '<a><!-- a--b --></a>', /must not hold '--'/],
		['a comment left open', '<a><!-- a</a>', /not closed/],
		['a CDATA section left open', '<a><![CDATA[</a>', /not closed/],
		['an instruction left open', '<a><?p </a>', /not closed/],
		['a control character', '<a>\u0001</a>', /does not allow/],
		['half a surrogate pair', '<a>\ud800</a>', /does not allow/],
		['a declaration that is not first', ' <?xml version="1.0"?><a/>', /very start/],
		['a second declaration', '<?xml version="1.0"?><?xml version="1.0"?><a/>', /very start/],
		['a declaration of another version', '<?xml version="1.1"?><a/>', /malformed/],
		['JSON', '{"a":1}', /before the root/],
		['an HTML page', '<!DOCTYPE html><html></html>', /DOCTYPE/],
	];
	it.each(cases)('rejects %s', (_name, text, reason) => expect(refusal(text).message).toMatch(reason));

	it('reports line and column', () => {
		expect(refusal('<a>\n  <b></c>\n</a>')).toMatchObject({ line: 2, column: 6 });
		expect(refusal('<a>\r\n\r\n&x;</a>')).toMatchObject({ line: 3, column: 1 });
		expect(refusal('<a>ok & not</a>')).toMatchObject({ line: 1, column: 7 });
		expect(refusal('<a>&amp;\r\n&#65; &</a>')).toMatchObject({ line: 2, column: 7 });
		expect(refusal('<a b="&lt; &\r\nx;"/>')).toMatchObject({ line: 1, column: 12 });
	});
});

describe('parseXml on input that reaches beyond the document', () => {
	it.each([
		['a document type', '<!DOCTYPE a><a/>'],
		['one in lower case', '<!doctype a><a/>'],
		['an external entity', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a>&x;</a>'],
		['entities that multiply', '<!DOCTYPE a [<!ENTITY x "xx"><!ENTITY y "&x;&x;">]><a>&y;</a>'],
		['one after the declaration', '<?xml version="1.0"?><!DOCTYPE a SYSTEM "http://127.0.0.1/x.dtd"><a/>'],
		['one inside of the root', '<a><!DOCTYPE b></a>'],
	])('rejects %s', (_name, text) => expect(refusal(text).message).toMatch(/DOCTYPE/));

	it('rejects an undeclared entity', () =>
		expect(refusal('<!ENTITY x "y"><a/>').message).toMatch(/'<!' is not accepted/));

	it.each(['__proto__', 'constructor', 'prototype'])('rejects an element named %s', (name) => {
		expect(() => parseXml(`<a><${name}><polluted>1</polluted></${name}></a>`)).toThrow(/not accepted/);
		expect(() => parseXml(`<${name}/>`)).toThrow(/not accepted/);
		expect(({} as Record<string, unknown>).polluted).toBeUndefined();
	});

	it('rejects a document nested deeper than 200 elements, immediately', () => {
		expect(parseXml('<a>'.repeat(200) + '</a>'.repeat(200))).toBeDefined();
		expect(refusal('<a>'.repeat(201) + '</a>'.repeat(201)).message).toMatch(/deeper than 200/);
		expect(refusal('<a>'.repeat(1_000_000)).message).toMatch(/deeper than 200/);
	});

	it('parses megabytes in seconds, however they are divided into elements', () => {
		const started = Date.now();
		parseXml(`<a>${'<b c="&amp;">x &lt; y</b>'.repeat(100_000)}</a>`);
		parseXml(`<a>${'<![CDATA[x]]>'.repeat(100_000)}</a>`);
		refusal(`<a>${'&'.repeat(2_000_000)}</a>`);
		expect(Date.now() - started).toBeLessThan(15_000);
	});
});

describe('parseXml compared with another parser', () => {
	const alphabet = fc.constantFrom(
		'<a>',
		'</a>',
		'<b c="1">',
		'</b>',
		'<b/>',
		'text',
		' ',
		'&amp;',
		'&#65;',
		'<!--c-->',
		'<![CDATA[d]]>',
	);

	it('never accepts what the other parser rejects', () => {
		fc.assert(
			fc.property(fc.array(alphabet, { maxLength: 12 }), (parts) => {
				const text = parts.join('');
				if (XMLValidator.validate(text) === true) return;
				expect(() => parseXml(text)).toThrow();
			}),
			{ numRuns: 3000 },
		);
	});

	it('returns the same result as the other parser for what it accepts', () => {
		const other = new XMLParser({
			ignoreAttributes: false,
			attributeNamePrefix: '@',
			parseTagValue: false,
			trimValues: false,
			processEntities: true,
			htmlEntities: true,
		});
		const name = fc.constantFrom('a', 'b', 'c');
		const leaf = fc.constantFrom('x', 'x y', '&lt;', '&#x41;');
		const { tree } = fc.letrec<{ tree: string }>((tie) => ({
			tree: fc.oneof(
				{ depthSize: 'small' },
				fc.tuple(name, leaf).map(([n, t]) => `<${n}>${t}</${n}>`),
				fc
					.tuple(name, fc.array(tie('tree'), { minLength: 1, maxLength: 3 }))
					.map(([n, c]) => `<${n} k="v">${c.join('')}</${n}>`),
			),
		}));
		fc.assert(fc.property(tree, (text) => expect(parseXml(text)).toEqual(other.parse(text))));
	});

	it('answers any input with a result or an XmlError', () => {
		fc.assert(
			fc.property(fc.string({ unit: fc.constantFrom(...'<>/!?[]-&;#xa1"\'= \n\u0000\ud83d') }), (text) => {
				try {
					parseXml(text);
				} catch (error) {
					expect(error).toBeInstanceOf(XmlError);
				}
			}),
			{ numRuns: 3000 },
		);
	});
});
