import { InputError } from '../../connector/core/inputError';
import { fillJson, fillTemplatePath } from '../../connector/trigger';

const scope = { response: { id: 7, data: { key: 'a/b c', list: [1, 2] } } };

describe('fillJson', () => {
	it('inserts a value with its type', () => {
		expect(fillJson({ id: '{response.id}', all: ['{response.data.list}'] }, scope, 'Body')).toEqual({
			id: 7,
			all: [[1, 2]],
		});
	});

	it('inserts the whole answer', () =>
		expect(fillJson({ x: '{response}' }, scope, 'Body')).toEqual({ x: scope.response }));

	it('works inside a longer text', () => expect(fillJson('hook-{response.id}', scope, 'Body')).toBe('hook-7'));

	it('leaves other braces unchanged', () =>
		expect(fillJson(['{other}', '{}', '{ response }'], scope, 'Body')).toEqual(['{other}', '{}', '{ response }']));

	it('leaves false, 0 and null unchanged', () =>
		expect(fillJson({ a: false, b: 0, c: null }, scope, 'Body')).toEqual({ a: false, b: 0, c: null }));

	it.each([
		['a placeholder without a value', '{response.webhookId}'],
		['a path into the prototype of an object', '{response.constructor}'],
		['a list inside a text', 'x{response.data.list}'],
		['a key that would change the prototype', JSON.parse('{"__proto__":1}')],
	])('rejects %s', (_name, template) => expect(() => fillJson(template, scope, 'Delete Body')).toThrow(InputError));
});

describe('fillPath', () => {
	it('encodes values, so that each remains one segment', () => {
		expect(fillTemplatePath('/v1/x/{response.data.key}/{response.id}', scope, 'Delete Path')).toBe('/v1/x/a%2Fb%20c/7');
	});

	it.each(['.', '..'])('rejects %s as a value', (value) => {
		expect(() => fillTemplatePath('/v1/{response.id}', { response: { id: value } }, 'Delete Path')).toThrow(
			/Delete Path/,
		);
	});
});
