import { InputError } from '../../connector/core/inputError';
import { fillJson, fillPath } from '../../connector/trigger';

const scope = { response: { id: 7, data: { key: 'a/b c', list: [1, 2] } } };

describe('fillJson', () => {
	it('takes over a value with its type', () => {
		expect(fillJson({ id: '{response.id}', all: ['{response.data.list}'] }, scope, 'Body')).toEqual({
			id: 7,
			all: [[1, 2]],
		});
	});

	it('gives the whole answer', () =>
		expect(fillJson({ x: '{response}' }, scope, 'Body')).toEqual({ x: scope.response }));

	it('fills in inside a longer text', () => expect(fillJson('hook-{response.id}', scope, 'Body')).toBe('hook-7'));

	it('leaves other braces alone', () =>
		expect(fillJson(['{other}', '{}', '{ response }'], scope, 'Body')).toEqual(['{other}', '{}', '{ response }']));

	it('leaves false, 0 and null alone', () =>
		expect(fillJson({ a: false, b: 0, c: null }, scope, 'Body')).toEqual({ a: false, b: 0, c: null }));

	it.each([
		['a placeholder that leads nowhere', '{response.webhookId}'],
		['a way into objects of JavaScript', '{response.constructor}'],
		['a list inside a text', 'x{response.data.list}'],
		['a key that reaches into objects', JSON.parse('{"__proto__":1}')],
	])('refuses %s', (_name, template) => expect(() => fillJson(template, scope, 'Delete Body')).toThrow(InputError));
});

describe('fillPath', () => {
	it('encodes values, so that each stays one segment', () => {
		expect(fillPath('/v1/x/{response.data.key}/{response.id}', scope, 'Delete Path')).toBe('/v1/x/a%2Fb%20c/7');
	});

	it.each(['.', '..'])('refuses %s as a value', (value) => {
		expect(() => fillPath('/v1/{response.id}', { response: { id: value } }, 'Delete Path')).toThrow(/Delete Path/);
	});
});
