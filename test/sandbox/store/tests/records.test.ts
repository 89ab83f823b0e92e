import { Collections, Records, ResultCache } from '..';

const keys = (rows: ReadonlyArray<{ key: string }>) => rows.map(({ key }) => key);

function filled(...names: string[]): Records<number> {
	const records = new Records<number>();
	names.forEach((name, index) => records.put(name, index));
	return records;
}

test('records are listed in order of creation and in order of their keys, through every change', () => {
	const records = filled('b', 'e', 'a');
	expect(keys(records.ordered())).toEqual(['a', 'b', 'e']);
	records.put('c', 3);
	records.put('b', 9);
	expect(keys(records.ordered())).toEqual(['a', 'b', 'c', 'e']);
	expect(records.delete('e')).toBe(true);
	expect(records.delete('e')).toBe(false);
	expect(keys(records.all())).toEqual(['b', 'a', 'c']);
	expect(keys(records.ordered())).toEqual(['a', 'b', 'c']);
	expect([records.get('b'), records.get('e'), records.size]).toEqual([9, undefined, 3]);
});

test('a page starts after the last key, whether or not that key still exists', () => {
	const records = filled('a', 'b', 'c', 'd');
	expect(keys(records.after(undefined, 2))).toEqual(['a', 'b']);
	expect(keys(records.after('b', 2))).toEqual(['c', 'd']);
	records.delete('b');
	expect(keys(records.after('b', 5))).toEqual(['c', 'd']);
});

test('rows with a common prefix are returned together', () => {
	const records = filled('A/1', 'A-1/1', 'A/2', 'B/1');
	expect(keys(records.startingWith('A/'))).toEqual(['A/1', 'A/2']);
});

test('with a lag a record can be read immediately and is listed later', () => {
	let now = 0;
	let lag = 100;
	const records = new Records<string>({ now: () => now, lag: () => lag });
	records.put('a', 'first');
	expect([records.get('a'), records.size]).toEqual(['first', 0]);
	now = 100;
	expect(records.all()[0].value).toBe('first');
	records.put('a', 'second');
	records.put('b', 'new');
	records.delete('b');
	expect([records.get('a'), records.all()[0].value, records.has('b')]).toEqual(['second', 'first', false]);
	lag = 0;
	records.put('a', 'third');
	now = 150;
	expect([records.get('a'), records.all()[0].value]).toEqual(['third', 'first']);
	now = 300;
	expect(records.all().map(({ value }) => value)).toEqual(['third']);
	const { revision } = records;
	records.put('c', 'last');
	expect([records.size, records.revision === revision]).toEqual([2, false]);
});

test('a cached result is computed again only after a change', () => {
	let count = 0;
	const made = () => (count += 1);
	const remembered = new ResultCache<number>(2);
	expect([remembered.get('x', 1, made), remembered.get('x', 1, made), remembered.get('x', 2, made)]).toEqual([1, 1, 2]);
	remembered.get('y', 1, made);
	remembered.get('z', 1, made);
	expect(remembered.get('x', 2, made)).toBe(5);
});

test('collections are distinguished by path, and moved and dropped with what they belong to', () => {
	const collections = new Collections<number>();
	collections.at('buyers/1/users').put('u', 1);
	collections.at('buyers/10/users').put('u', 2);
	expect(collections.below('buyers/1/').map(([path]) => path)).toEqual(['buyers/1/users']);
	expect(collections.peek('buyers/2/users')).toBeUndefined();
	collections.move('buyers/1/', 'buyers/2/');
	expect([collections.peek('buyers/1/users'), collections.at('buyers/2/users').get('u')]).toEqual([undefined, 1]);
	collections.drop('buyers/2/');
	expect([collections.at('buyers/2/users').size, collections.at('buyers/10/users').size]).toEqual([0, 1]);
});
