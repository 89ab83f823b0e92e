import fc from 'fast-check';

import type { ApiRequest } from '../../../connector/core/exchange';
import { ChunkBuilder, type BulkEntry } from '../../../connector/features/bulk/chunks';
import { entryFailure } from '../../../connector/features/bulk/entryFailure';
import { matchResults } from '../../../connector/features/bulk/matchResults';

const request = (skus: unknown, facility = 'A'): ApiRequest => ({
	method: 'POST',
	path: '/stock',
	body: { facility, skus },
});
const listOf = (one: ApiRequest) => (one.body as { skus: unknown[] }).skus;

describe('gathering items into calls', () => {
	it('sends every entry once per kind of call, in calls of the allowed size, and loses no item', () => {
		const item = fc.record({
			facility: fc.constantFrom('A', 'B'),
			skus: fc.array(fc.constantFrom('1', '2', '3', '4', '5'), { minLength: 1, maxLength: 4 }),
		});
		fc.assert(
			fc.property(fc.array(item, { maxLength: 12 }), fc.integer({ min: 1, max: 4 }), (items, size) => {
				const gatherer = new ChunkBuilder('skus', ['sku']);
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

	const rows = (...values: unknown[]) => {
		const gatherer = new ChunkBuilder('skus', ['id', 'place+article']);
		values.forEach((value, index) => gatherer.add(index, request([value])));
		return gatherer.chunks(10).map(({ round, entries }) => [round, entries.map(({ value }) => value)]);
	};

	it('sends entries that share a key but differ in successive calls, so that the last one wins', () => {
		const [a1, a2, b] = [
			{ id: 'a', n: 1 },
			{ id: 'a', n: 2 },
			{ id: 'b', n: 1 },
		];
		expect(rows(a1, b, a1, a2, { ...b }, a1)).toEqual([
			[0, [a1, b]],
			[1, [a2]],
			[2, [a1]],
		]);
	});

	it('combines members into a key if one alone does not distinguish entries', () => {
		const [here, there, both] = [
			{ place: 'x', article: 1 },
			{ place: 'y', article: 1 },
			{ place: 'x', article: 1, n: 2 },
		];
		expect(rows(here, there, both)).toEqual([
			[0, [here, there]],
			[1, [both]],
		]);
	});

	it('sends equal objects without a key as often as they occur', () => {
		expect(rows({ n: 1 }, { n: 1 })).toEqual([[0, [{ n: 1 }, { n: 1 }]]]);
	});

	it('skips an item without entries', () => {
		const gatherer = new ChunkBuilder('skus');
		expect([
			gatherer.add(0, request([])),
			gatherer.add(1, request(undefined)),
			gatherer.add(2, { method: 'POST', path: '/' }),
		]).toEqual([false, false, false]);
		expect(gatherer.chunks(5)).toEqual([]);
	});

	it('counts an entry for several places as several, and sends one that is too large alone', () => {
		const gatherer = new ChunkBuilder('skus', [], 'places');
		const counts = [2, 2, 1, 9, 1].map((count) => ({ places: Array.from({ length: count }, (_, index) => index) }));
		gatherer.add(0, request(counts));
		const sent = gatherer.chunks(5).map(({ entries }) => entries.map(({ count }) => count ?? 1));
		expect(sent).toEqual([[2, 2, 1], [9], [1]]);
	});

	it('does not change the requests it was given', () => {
		const gatherer = new ChunkBuilder('skus');
		const given = request(['1']);
		gatherer.add(0, given);
		gatherer.chunks(1);
		expect(given).toEqual(request(['1']));
	});
});

describe('matching results to entries', () => {
	const entries: BulkEntry[] = ['1', '2', '2'].map((match, index) => ({ value: match, match, items: [index] }));

	it('uses the first key that a result has, and keeps several results of one entry', () => {
		const results = [{ SKU: 2, at: 'x' }, { sku: '1' }, { sku: ' 2 ', at: 'y' }, { sku: '9' }];
		expect(matchResults(entries, results, ['sku', 'SKU'])).toEqual({
			byEntry: [[results[1]], [results[0], results[2]], [results[0], results[2]]],
			others: [results[3]],
		});
	});

	it('returns an empty list for an entry without a result', () => {
		expect(matchResults(entries, [], ['sku'])).toEqual({ byEntry: [[], [], []], others: [] });
	});

	it('gives up if no result can be attributed to any entry', () => {
		expect(matchResults(entries, [{ name: 'x' }], ['sku'])).toBeUndefined();
		expect(matchResults(entries, [{ name: 'x' }], undefined)).toBeUndefined();
	});

	it('goes by position if the API keeps the order, unless a key says otherwise', () => {
		const created: BulkEntry[] = [
			{ value: { n: 1 }, items: [0] },
			{ value: { id: '7' }, match: '7', items: [1] },
			{ value: { n: 2 }, items: [2] },
		];
		const results = [{ stock: { id: '8' } }, { stock: { id: '7' } }, { error: 1 }];
		const keys = ['id', 'stock.id'];
		expect(matchResults(created, results, keys, true)?.byEntry).toEqual(results.map((result) => [result]));
		const turned = [results[1], results[0], results[2]];
		expect(matchResults(created, turned, keys, true)).toEqual({
			byEntry: [[], [results[1]], []],
			others: [results[0], results[2]],
		});
		expect(matchResults(created, results.slice(1), keys, true)?.byEntry).toEqual([[], [results[1]], []]);
	});

	it('considers the order kept if one of several keys is equal', () => {
		const asked: BulkEntry[] = [{ value: { place: 'own', article: 1 }, match: 'own / 1', items: [0] }];
		const results = [{ place: 'theirs', article: 1 }];
		expect(matchResults(asked, results, ['place+article', 'article'], true)?.byEntry).toEqual([results]);
		expect(matchResults(asked, results, ['place+article'], true)).toBeUndefined();
	});

	it('goes by position without a key if nothing is missing', () => {
		expect(matchResults(entries, ['a', 'b', 'c'], undefined)?.byEntry).toEqual([['a'], ['b'], ['c']]);
	});

	it('returns the results for all places of an entry that has several', () => {
		const several: BulkEntry[] = [
			{ value: {}, items: [0], count: 2 },
			{ value: {}, items: [1] },
		];
		expect(matchResults(several, ['a', 'b', 'c'])?.byEntry).toEqual([['a', 'b'], ['c']]);
		expect(matchResults(several, ['a', 'b'])).toBeUndefined();
	});
});

describe('a failure reported inside a result', () => {
	const bulk = {
		failed: { at: 'status', values: ['FAILED', 422], message: ['error.message', 'summary'], code: ['error.type'] },
	};

	it.each([
		[{ status: 'UPDATED' }, undefined, undefined],
		[
			{ status: 'FAILED', error: { message: 'no\n<b>such</b> place', type: 'NOT_FOUND' } },
			"The entry 'A' failed: no such place",
			'NOT_FOUND',
		],
		[{ status: 'FAILED', summary: 'locked' }, "The entry 'A' failed: locked", undefined],
		[{ status: 422 }, "The entry 'A' failed: 422", undefined],
		['text', undefined, undefined],
	])('is recognised by the rule in the catalogue, or not at all: %j', (result, message, code) => {
		const failure = entryFailure(bulk, result, 'A');
		expect([failure?.message, failure?.code]).toEqual([message, code]);
	});

	it('is recognised only if the catalogue says how', () => {
		expect(entryFailure({}, { status: 'FAILED' }, 'A')).toBeUndefined();
	});
});
