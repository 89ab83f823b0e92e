import fc from 'fast-check';

import { Gatherer, type Entry } from '../../../connector/call/bulk/group';
import { matchResults } from '../../../connector/call/bulk/match';
import type { ApiRequest } from '../../../connector/call/types';

const request = (skus: unknown, facility = 'A'): ApiRequest => ({
	method: 'POST',
	path: '/stock',
	body: { facility, skus },
});
const listOf = (one: ApiRequest) => (one.body as { skus: unknown[] }).skus;

describe('gathering items into calls', () => {
	it('sends every entry once per kind of call, in calls of the size allowed, and loses no item', () => {
		const item = fc.record({
			facility: fc.constantFrom('A', 'B'),
			skus: fc.array(fc.constantFrom('1', '2', '3', '4', '5'), { minLength: 1, maxLength: 4 }),
		});
		fc.assert(
			fc.property(fc.array(item, { maxLength: 12 }), fc.integer({ min: 1, max: 4 }), (items, size) => {
				const gatherer = new Gatherer('skus', ['sku']);
				items.forEach(({ facility, skus }, index) => expect(gatherer.add(index, request(skus, facility))).toBe(true));
				const chunks = gatherer.chunks(size);
				for (const chunk of chunks) {
					expect(listOf(chunk.request).length).toBeLessThanOrEqual(size);
					expect(listOf(chunk.request)).toEqual(chunk.entries.map(({ value }) => value));
				}
				for (const facility of ['A', 'B']) {
					const sent = chunks
						.filter((chunk) => (chunk.request.body as { facility: string }).facility === facility)
						.flatMap(({ entries }) => entries);
					expect(new Set(sent.map(({ value }) => value)).size).toBe(sent.length);
					items.forEach((one, index) => {
						if (one.facility !== facility) return;
						for (const sku of one.skus)
							expect(sent.find(({ value }) => value === sku)?.items.filter((at) => at === index)).toEqual([index]);
					});
				}
			}),
		);
	});

	it('leaves an item without entries out', () => {
		const gatherer = new Gatherer('skus');
		expect([
			gatherer.add(0, request([])),
			gatherer.add(1, request(undefined)),
			gatherer.add(2, { method: 'POST', path: '/' }),
		]).toEqual([false, false, false]);
		expect(gatherer.chunks(5)).toEqual([]);
	});

	it('does not change the requests it was given', () => {
		const gatherer = new Gatherer('skus');
		const given = request(['1']);
		gatherer.add(0, given);
		gatherer.chunks(1);
		expect(given).toEqual(request(['1']));
	});
});

describe('finding entries back', () => {
	const entries: Entry[] = ['1', '2', '2'].map((match, index) => ({ value: match, match, items: [index] }));

	it('goes by the first key that a result has, and keeps several results of one entry', () => {
		const results = [{ SKU: 2, at: 'x' }, { sku: '1' }, { sku: ' 2 ', at: 'y' }, { sku: '9' }];
		expect(matchResults(entries, results, ['sku', 'SKU'])).toEqual({
			byEntry: [[results[1]], [results[0], results[2]], [results[0], results[2]]],
			others: [results[3]],
		});
	});

	it('tells what was not found by an empty list', () => {
		expect(matchResults(entries, [], ['sku'])).toEqual({ byEntry: [[], [], []], others: [] });
	});

	it('gives up when no result can be told to belong to any entry', () => {
		expect(matchResults(entries, [{ name: 'x' }], ['sku'])).toBeUndefined();
		expect(matchResults(entries, [{ name: 'x' }], undefined)).toBeUndefined();
	});

	it('goes by position without a key, when nothing is missing', () => {
		expect(matchResults(entries, ['a', 'b', 'c'], undefined)?.byEntry).toEqual([['a'], ['b'], ['c']]);
	});
});
