import fc from 'fast-check';

import { advance, MAX_SEEN, timeOf, type Cursor, type Entry } from '../../connector/trigger/cursor';

const entry = (key: string, at?: number): Entry => ({ key, at, json: { key } });
const keys = (entries: Entry[]) => entries.map(({ key }) => key);

describe('advance', () => {
	it('moves the cursor to the newest time in the data', () => {
		expect(advance({ since: 10, seen: [] }, [entry('a', 30), entry('b', 20)], 0).cursor.since).toBe(30);
	});

	it('emits the oldest entries first', () => {
		expect(keys(advance({ since: 0, seen: [] }, [entry('a', 30), entry('b', 20)], 0).fresh)).toEqual(['b', 'a']);
	});

	it('does not emit entries at the boundary again', () => {
		const first = advance({ since: 0, seen: [] }, [entry('a', 30), entry('b', 30)], 0);
		const second = advance(first.cursor, [entry('a', 30), entry('b', 30), entry('c', 30)], 0);
		expect(keys(second.fresh)).toEqual(['c']);
	});

	it('emits an entry once even if the list contains it twice', () => {
		expect(keys(advance({ since: 0, seen: [] }, [entry('a', 1), entry('a', 1)], 0).fresh)).toEqual(['a']);
	});

	it('leaves the cursor unchanged if there are no entries', () => {
		const cursor = { since: 5, seen: ['a'] };
		expect(advance(cursor, [], 0, 99).cursor).toEqual(cursor);
	});

	it('never goes backward', () => expect(advance({ since: 50, seen: [] }, [entry('a', 30)], 60).cursor.since).toBe(50));

	it('ignores times that lie in the future', () => {
		expect(advance({ since: 0, seen: [] }, [entry('a', 4e12)], 0, 100).cursor.since).toBe(100);
	});

	it("uses the provider's clock if entries carry no time", () => {
		expect(advance({ since: 0, seen: [] }, [entry('a')], 0, 100).cursor).toEqual({ since: 100, seen: ['a'] });
	});

	it('leaves the cursor unchanged if there is neither, and still emits each entry only once', () => {
		const first = advance({ since: 7, seen: [] }, [entry('a')], 0);
		expect(first.cursor.since).toBe(7);
		expect(advance(first.cursor, [entry('a')], 0).fresh).toEqual([]);
	});

	it('remembers a bounded number of entries, the newest ones', () => {
		const many = Array.from({ length: MAX_SEEN + 5 }, (_, index) => entry(`k${index}`, index));
		const { cursor } = advance({ since: 0, seen: [] }, many, 0);
		expect(cursor.seen).toHaveLength(MAX_SEEN);
		expect(cursor.seen[0]).toBe('k5');
	});

	it('forgets entries older than any time zone difference can explain', () => {
		const { cursor } = advance({ since: 0, seen: [] }, [entry('old', 0), entry('new', 27 * 3_600_000)], 0);
		expect(cursor.seen).toEqual(['new']);
	});

	it('emits every record exactly once, in whatever order and rhythm, as long as it is listed in time', () => {
		const HOUR = 3_600_000;
		const records = fc.array(fc.record({ at: fc.integer({ min: 1, max: 20 }), lag: fc.constantFrom(0, 1) }), {
			maxLength: 30,
		});
		fc.assert(
			fc.property(records, fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1 }), (rows, steps) => {
				let cursor: Cursor = { since: 0, seen: [] };
				const got: string[] = [];
				const pollAt = (clock: number) => {
					const visible = rows.map((row, index) => ({ ...row, index })).filter(({ at, lag }) => at + lag <= clock);
					const since = cursor.since - HOUR;
					const batch = visible
						.filter(({ at }) => at * HOUR >= since)
						.map(({ at, index }) => entry(`${index}`, at * HOUR));
					const result = advance(cursor, batch, HOUR, clock * HOUR);
					got.push(...keys(result.fresh));
					cursor = result.cursor;
				};
				let clock = 0;
				for (const step of steps) pollAt((clock += step));
				pollAt(100);
				expect(got.sort()).toEqual(rows.map((_, index) => `${index}`).sort());
			}),
		);
	});
});

describe('timeOf', () => {
	it.each([
		['2026-11-01T10:00:00Z', Date.UTC(2026, 10, 1, 10)],
		['2026-11-01T10:00:00.123+02:00', Date.UTC(2026, 10, 1, 8, 0, 0, 123)],
		['2026-11-01T10:00:00', Date.UTC(2026, 10, 1, 10)],
		['2026-11-01 10:00', Date.UTC(2026, 10, 1, 10)],
		['2026-11-01', Date.UTC(2026, 10, 1)],
		['1793527200000', 1793527200000],
		[1793527200000, 1793527200000],
	])('parses %s', (given, expected) => expect(timeOf(given)).toBe(expected));

	it.each(['soon', '', null, undefined, {}, Number.NaN, -1])('finds no time in %p', (given) =>
		expect(timeOf(given)).toBeUndefined(),
	);
});
