import fc from 'fast-check';

import { dispositionName, fileNameFrom, safeFileName } from '../../connector/output/fileName';
import { fieldList, pick } from '../../connector/output/pickFields';

describe('file names', () => {
	it('never contain a folder, a control character or a leading dot, whatever the provider sends', () => {
		fc.assert(
			fc.property(
				fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('../../etc/passwd', 'C:\\x', '.ssh', '...', '/')),
				(name) => {
					const safe = safeFileName(name, 'file');
					expect(safe).toMatch(/^[^\\/:*?"<>|\p{Cc}]+$/u);
					expect(safe).not.toMatch(/^\.|\.\./.test(name) ? /^\./ : /^\.\./);
					expect(safe.length).toBeLessThanOrEqual(150);
				},
			),
		);
	});

	it.each([
		['attachment; filename="label 1.pdf"', 'label 1.pdf'],
		['attachment; filename=label.pdf; size=3', 'label.pdf'],
		["attachment; filename=x.pdf; filename*=UTF-8''gr%C3%BC%C3%9Fe.pdf", 'grüße.pdf'],
		["attachment; filename*=UTF-8''%zz", '%zz'],
		["attachment; filename*=UTF-8''100%%20%C3%BC.pdf", '100% ü.pdf'],
		['attachment; filename="100%.pdf"', '100%.pdf'],
		['inline', undefined],
		[undefined, undefined],
	])('are derived from %s as %s', (header, expected) => {
		expect(dispositionName(header)).toBe(expected);
	});

	it('are not hidden if the end of a truncated name begins with a dot', () => {
		expect(safeFileName(`${'x'.repeat(9)}.${'y'.repeat(149)}`, 'file')).toBe('y'.repeat(149));
	});

	it('are built from path values', () => {
		expect(fileNameFrom('label-{labelId}.pdf', { labelId: '../7' })).toBe('label-_7.pdf');
	});
});

describe('chosen output fields', () => {
	const source = {
		id: 1,
		a: { b: 1, c: 2 },
		lines: [
			{ sku: 'x', qty: 1 },
			{ sku: 'y', qty: 2 },
		],
		none: null,
	};

	it.each([
		['id', { id: 1 }],
		['a.b, a.c', { a: { b: 1, c: 2 } }],
		['lines.sku,lines.qty', { lines: source.lines }],
		['lines.sku', { lines: [{ sku: 'x' }, { sku: 'y' }] }],
		['none, missing, a.missing', { none: null }],
		['__proto__,constructor', {}],
	])('select from an item: %s', (text, expected) => {
		expect(pick(source, fieldList(text) as string[])).toEqual(expected);
	});

	it('default to all fields, and leave the source unchanged', () => {
		expect(fieldList(' , ')).toBeUndefined();
		const copy = JSON.stringify(source);
		expect(pick(source, ['a', 'a.b', 'lines', 'lines.sku'])).toEqual({ a: source.a, lines: source.lines });
		expect(pick(source, ['a.b', 'a'])).toEqual({ a: source.a });
		expect(JSON.stringify(source)).toBe(copy);
	});
});
