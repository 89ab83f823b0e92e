import type { INodeProperties } from 'n8n-workflow';

import { collections, type CollectionDraft } from '../../connector/form/collection';
import { operation } from './sample';

const frame = { displayName: 'Filters', name: 'query', placeholder: 'Add Filter' };

function entry(name: string) {
	return { displayName: name.toUpperCase(), name, type: 'string' as const, default: '' };
}

function visible(properties: INodeProperties[], id: string): string[] {
	const shows = ({ displayOptions: { show = {}, hide = {} } = {} }: INodeProperties) => {
		const value = (key: string) => (key.endsWith('resource') ? id.split('.')[0] : id);
		return (
			Object.entries(show).every(([key, values]) => values?.includes(value(key))) &&
			!Object.entries(hide).some(([key, values]) => values?.includes(value(key)))
		);
	};
	return properties
		.filter(shows)
		.flatMap(({ options }) => (options as INodeProperties[]).filter(shows).map(({ name }) => name));
}

describe('collections that differ between operations', () => {
	const few = Array.from({ length: 6 }, (_, index) => operation({ resource: `r${index % 2}`, name: `o${index}` }));
	const sets = [['a', 'b'], ['a', 'b', 'c'], ['b', 'c'], ['a'], ['c', 'd'], ['a', 'b', 'c', 'd']];
	const draft = (names: string[]): CollectionDraft => ({ frame, entries: names.map(entry) });

	it('show each operation its own entries, whichever layout is smaller', () => {
		const many = Array.from({ length: 60 }, (_, index) => operation({ resource: 'r', name: `operation${index}` }));
		for (const operations of [few, many]) {
			const of = (index: number) => sets[index % sets.length];
			const built = collections(operations, (one) => draft(of(operations.indexOf(one))));
			operations.forEach((one, index) => expect(visible(built, `${one.resource}.${one.name}`)).toEqual(of(index)));
		}
	});

	it('are merged into one for few operations with many sets, and split for many operations with few sets', () => {
		expect(collections(few, (one) => draft(sets[few.indexOf(one)]))).toHaveLength(1);
		const many = Array.from({ length: 60 }, (_, index) => operation({ resource: `r${index}`, name: 'operation' }));
		expect(
			collections(many, (one) =>
				draft(
					[
						['a', 'b', 'c'],
						['d', 'e', 'f'],
					][many.indexOf(one) % 2],
				),
			),
		).toHaveLength(2);
	});

	it('are omitted for operations without entries', () => {
		const built = collections(few, (one) => (one === few[0] ? draft(['a']) : undefined));
		expect(visible(built, 'r0.o0')).toEqual(['a']);
		expect(visible(built, 'r1.o1')).toEqual([]);
	});
});
