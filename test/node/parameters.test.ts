import fc from 'fast-check';
import type { IDataObject, IExecuteFunctions, INodeParameters } from 'n8n-workflow';

import { hasExpression, ParameterReader } from '../../connector/node/parameters';
import { mapper, World } from '../support/callWorld';

/** n8n is slow at resolving parameters, so it is asked only for expressions that need it. */
describe('reading parameters', () => {
	const world = World.forTests();

	function reader(parameters: INodeParameters, items: IDataObject[]) {
		const ctx = world.engine.executeContext({
			node: 'sample',
			parameters: { resource: 'thing', operation: 'thing.create', ...parameters },
			credentials: { sampleApi: world.credential },
			items,
		}) as unknown as IExecuteFunctions;
		const asked = jest.spyOn(ctx, 'getNodeParameter' as never);
		return { ctx, asked, read: new ParameterReader(ctx) };
	}

	it('asks n8n once for a value that all items share', () => {
		const { asked, read } = reader({ body: mapper({ name: 'Box', count: 1 }) }, [{}, {}, {}]);
		const values = [0, 1, 2].map((item) => read.read('body', item));
		expect(asked).toHaveBeenCalledTimes(1);
		expect(values[2]).toBe(values[0]);
		expect(values[0]).toMatchObject({ value: { name: 'Box', count: 1 } });
	});

	it('asks n8n for each item if an expression is more than a member of the item', () => {
		const { asked, read } = reader(
			{ additionalBody: '={{ ({ a: $json.id + 1 }) }}', body: mapper({ name: '=x{{ $json.id }}' }) },
			[{ id: 1 }, { id: 2 }],
		);
		expect([0, 1].map((item) => read.read('additionalBody', item))).toEqual([{ a: 2 }, { a: 3 }]);
		expect([0, 1].map((item) => (read.read('body', item) as { value: object }).value)).toEqual([
			{ name: 'x1' },
			{ name: 'x2' },
		]);
		expect(asked).toHaveBeenCalledTimes(4);
	});

	it('does not ask n8n for a plain member of the item, alone or inside a mapper', () => {
		const { asked, read } = reader({ body: mapper({ name: '={{ $json.id }}', count: '={{$json.a.b}}', note: 'x' }) }, [
			{ id: 'A', a: { b: 0 } },
		]);
		expect((read.read('body', 0) as { value: object }).value).toEqual({ name: 'A', count: 0, note: 'x' });
		expect(asked).not.toHaveBeenCalled();
	});

	it('returns what n8n would, whatever the item holds', () => {
		const key = fc.constantFrom(
			'a',
			'b',
			'constructor',
			'__proto__',
			'toString',
			'length',
			'mainModule',
			'binding',
			'getPrototypeOf',
			'__lookupGetter__',
			'caller',
		);
		const value = fc.oneof(
			fc.string(),
			fc.integer(),
			fc.boolean(),
			fc.constant(null),
			fc.constant(undefined),
			fc.array(fc.integer()),
			fc.dictionary(key, fc.integer()),
		);
		fc.assert(
			fc.property(fc.dictionary(key, value), fc.array(key, { minLength: 1, maxLength: 3 }), (json, path) => {
				const { ctx, read } = reader({ body: mapper({ name: `={{ $json.${path.join('.')} }}` }) }, [
					json as IDataObject,
				]);
				let expected: unknown;
				let failure: unknown;
				try {
					expected = ctx.getNodeParameter('body', 0, undefined, { skipValidation: true });
				} catch (error) {
					failure = error;
				}
				if (failure) expect(() => read.read('body', 0)).toThrow((failure as Error).message);
				else expect(read.read('body', 0)).toEqual(expected);
			}),
			{ numRuns: 500 },
		);
	});

	it('returns what n8n would for a field that is one expression', () => {
		const ids: unknown[] = ['x', 0, false, '', null, undefined, [1], { a: 1 }];
		for (const id of ids) {
			const { ctx, read } = reader({ additionalBody: '={{ $json.id }}' }, [{ id } as IDataObject]);
			const expected: unknown = ctx.getNodeParameter('additionalBody', 0, undefined, { skipValidation: true });
			expect(read.read('additionalBody', 0)).toStrictEqual(expected);
		}
	});

	it('does not ask n8n for members that the item does not have', () => {
		const { asked, read } = reader({ body: mapper({ name: '={{ $json.id }}', note: '={{ $json.none }}' }) }, [
			{ id: null },
		]);
		expect((read.read('body', 0) as { value: object }).value).toStrictEqual({ name: null, note: undefined });
		expect(asked).not.toHaveBeenCalled();
	});

	it('returns the mode of a resource locator, even one that an expression yields, and of nothing else', () => {
		const locator = (mode: string, value: unknown) => ({ __rl: true, mode, value }) as unknown as INodeParameters;
		const { asked, read } = reader(
			{ body: locator('ref', '={{ $json.ref }}'), additionalBody: '={{ $json.whole }}', specifyBody: 'fields' },
			[{ ref: 'O-1', whole: { __rl: true, mode: 'ref', value: 'O-1' } }],
		);
		expect(read.mode('body', 0)).toBe('ref');
		expect(asked).not.toHaveBeenCalled();
		expect(read.mode('additionalBody', 0)).toBe('ref');
		expect([read.mode('specifyBody', 0), read.mode('gone', 0)]).toEqual([undefined, undefined]);
	});

	it('detects expressions at any depth', () => {
		expect([1, null, 'a=b', { a: [{ b: '={{ 1 }}' }] }, ['x'], '='].map(hasExpression)).toEqual([
			false,
			false,
			false,
			true,
			false,
			true,
		]);
	});
});
