import { Clock } from '../../clock';
import {
	counter,
	decodeCursor,
	encodeCursor,
	grow,
	indexOfKey,
	numberedUuid,
	positionAfter,
	Records,
	Row,
	Rows,
	Seeded,
	sorted,
	Stamped,
	type Entity,
} from '..';

const keys = (rows: ReadonlyArray<{ key: string }>) => rows.map(({ key }) => key);

describe('a lookup', () => {
	const people = (visibility?: ConstructorParameters<typeof Records<Entity>>[0]) => {
		const records = new Records<Entity>(visibility);
		records.put('1', { city: 'Bonn' });
		return { records, byCity: records.lookup(({ city }) => city as string | undefined) };
	};

	test('has the records created before and after it, in order of creation, through every change', () => {
		const { records, byCity } = people();
		records.put('2', { city: 'Bonn' });
		records.put('3', {});
		expect(keys(byCity.rows('Bonn'))).toEqual(['1', '2']);
		records.put('1', { city: 'Köln' });
		records.put('3', { city: 'Bonn' });
		records.put('1', { city: 'Bonn' });
		expect(keys(byCity.rows('Bonn'))).toEqual(['1', '2', '3']);
		records.delete('2');
		expect([keys(byCity.rows('Bonn')), byCity.rows('Köln')]).toEqual([['1', '3'], []]);
	});

	test('finds the newest record, whether or not lists show it already', () => {
		let now = 0;
		const { records, byCity } = people({ now: () => now, lag: () => 100 });
		expect(records.newest(byCity, 'Bonn')).toEqual({ city: 'Bonn' });
		now = 50;
		records.put('2', { city: 'Bonn', second: true });
		expect([records.newest(byCity, 'Bonn'), keys(byCity.rows('Bonn'))]).toEqual([{ city: 'Bonn', second: true }, []]);
		records.put('2', { city: 'Köln' });
		expect(records.newest(byCity, 'Bonn')).toEqual({ city: 'Bonn' });
		records.delete('1');
		now = 100;
		expect([records.newest(byCity, 'Bonn'), keys(byCity.rows('Bonn'))]).toEqual([undefined, ['1']]);
		now = 200;
		expect([keys(byCity.rows('Bonn')), records.newest(byCity, 'Köln')]).toEqual([['1'], { city: 'Köln' }]);
		expect(keys(byCity.rows('Bonn'))).toEqual([]);
	});
});

test('collections can share a sequence and have rows of a type of their own', () => {
	class Named extends Row<Entity> {
		get name() {
			return this.value.name;
		}
	}
	const next = counter();
	const create = () =>
		new Records(undefined, new Rows((key, sequence, value: Entity) => new Named(key, sequence, value), next));
	const [one, other] = [create(), create()];
	one.put('a', { name: 'A' });
	other.put('b', { name: 'B' });
	one.put('c', { name: 'C' });
	const rows = [...one.all(), ...other.all()].map(({ sequence, name }) => [sequence, name]);
	expect(rows).toEqual([
		[1, 'A'],
		[3, 'C'],
		[2, 'B'],
	]);
	expect([one.find(({ name }) => name === 'C')?.key, one.keys(1), one.row('b')]).toEqual(['c', ['a'], undefined]);
});

test('entities get an id, times and a version, unless they bring their own', () => {
	const clock = new Clock();
	clock.set('2030-01-01T00:00:00.000Z');
	const next = counter(10);
	const stamps = { created: 'made', updated: 'changed', version: 'version' };
	const entities = new Stamped(new Records<Entity>(), stamps, clock, () => `id-${next()}`);
	const entity = entities.create({ name: 'N' });
	expect(entity).toMatchObject({ id: 'id-11', version: 1, name: 'N', changed: entity.made });
	expect(entities.create({ id: 'own', version: 7 })).toMatchObject({ id: 'own', version: 7 });
	clock.advance(1000);
	const changed = entities.change(entity, { name: 'M' });
	expect(changed).toMatchObject({ id: 'id-11', version: 2, name: 'M', made: entity.made });
	expect(Date.parse(String(changed.changed))).toBeGreaterThan(Date.parse(String(entity.made)));
	expect(entities.records.get('id-11')).toEqual(changed);
});

test('positions in sorted rows are found by key', () => {
	const rows = ['b', 'd'].map((key) => ({ key }));
	expect(['a', 'b', 'c', 'd', 'e'].map((key) => positionAfter(rows, key))).toEqual([0, 1, 1, 2, 2]);
	expect(['a', 'b', 'c', 'd', 'e'].map((key) => indexOfKey(rows, key))).toEqual([-1, 0, -1, 1, -1]);
});

test('rows are sorted by several members, and equal ones keep their order', () => {
	const rows = [
		{ a: 1, b: { c: 2 } },
		{ a: 2, b: { c: 1 } },
		{ a: 1, b: { c: 3 } },
		{ a: 2, b: { c: 1 } },
	].map((value, index) => new Row<Entity>(String(index), index, value));
	const by = [
		{ name: 'a', descending: true },
		{ name: 'b.c', descending: false },
	];
	expect(keys(sorted(rows, by))).toEqual(['1', '3', '0', '2']);
});

test('growing creates the requested number of each kind and returns the new sizes', () => {
	const created: string[] = [];
	const kinds = {
		first: { size: () => 2 + created.filter((one) => one.startsWith('first')).length, create: note('first') },
		second: { size: () => created.filter((one) => one.startsWith('second')).length, create: note('second') },
	};
	function note(kind: string) {
		return (number: number, remaining: number) => created.push(`${kind} ${number} ${remaining}`);
	}
	expect(grow(kinds, { second: 1, first: 2 })).toEqual({ first: 4, second: 1 });
	expect(created).toEqual(['first 3 2', 'first 4 1', 'second 1 1']);
	expect(() => grow(kinds, { third: 1 })).toThrow('Only first and second can grow');
});

test('seeded data is created anew by a reset, and lazily only on use', () => {
	const next = counter();
	const eager = new Seeded(() => next());
	const lazy = new Seeded(() => next(), true);
	expect([eager.data, eager.data]).toEqual([1, 1]);
	eager.reset();
	lazy.reset();
	expect([lazy.data, eager.data]).toEqual([3, 2]);
});

test('ids count up as UUIDs, and cursors return their position', () => {
	expect(numberedUuid(0x5eed0001, 0x1f, 4, 255)).toBe('5eed0001-001f-4000-8000-0000000000ff');
	expect(decodeCursor(encodeCursor('12:é'))).toBe('12:é');
});
