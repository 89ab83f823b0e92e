import type { INodeProperties, INodePropertyCollection } from 'n8n-workflow';

import { findOperation, operationId } from '../../connector/core/catalogue/lookup';
import type { EntryList, Field } from '../../connector/core/catalogue/types';
import { entryListDraft } from '../../connector/form/entryList';
import { ENTRY, PARAMETER, pathName } from '../../connector/form/parameters';
import { withEntryLists } from '../../connector/request/body/entryLists';
import { curated, facts, inputs } from './curated';

/** The fields along a dot path; fewer than the path has segments if it leads nowhere. */
function way(fields: readonly Field[] | undefined, path: string): Field[] {
	const [name, ...rest] = path.split('.');
	const field = fields?.find((one) => one.name === name);
	if (!field) return [];
	return rest.length === 0 ? [field] : [field, ...way(field.fields, rest.join('.'))];
}

/**
 * Members that an entry needs, each as the paths of which exactly one must be asked for. Most have one path; a required
 * object without required members may use any of its paths.
 */
function needed(fields: readonly Field[], prefix = ''): string[][] {
	return fields.flatMap((field) => {
		if (!field.required || field.readOnly) return [];
		const path = `${prefix}${field.name}`;
		if (field.type !== 'object' || !field.fields?.length) return [[path]];
		const inner = needed(field.fields, `${path}.`);
		return inner.length > 0 ? inner : [field.fields.map(({ name }) => `${path}.${name}`)];
	});
}

/** Objects and lists of objects are entered as JSON within an entry; JSON has no further attributes. */
function isJson({ type, items }: Field): boolean {
	return type === 'json' || type === 'object' || (type === 'array' && ['object', 'json'].includes(items?.type ?? ''));
}

/** The members of an entry as the form first shows them, with their defaults. */
function newEntry(list: EntryList): Record<string, unknown> {
	const [{ values }] = entryListDraft(list).options as INodePropertyCollection[];
	return Object.fromEntries(values.map(({ name, default: preset }: INodeProperties) => [name, preset]));
}

describe.each(curated('entryLists'))('entry lists of %s', (_name, provider) => {
	const { catalogue, curation } = provider;
	const lists = Object.entries(curation?.entryLists ?? {}).flatMap(([id, own]) =>
		own.map((list) => ({ id, list, ...list })),
	);

	it.each(lists)('$id: $path contains objects and is not the list of a bulk operation', async ({ id, path }) => {
		const operation = findOperation(catalogue, id);
		const found = way((await catalogue.body(operation))?.fields, path).at(-1);
		expect([found?.type, found?.items?.type, found?.readOnly]).toEqual(['array', 'object', undefined]);
		expect(operation.bulk?.field).not.toBe(path);
		expect(operation.variants).toBeUndefined();
	});

	it.each(lists)('$id: the members of $path match the catalogue', async ({ id, path, fields, further = [] }) => {
		const body = await catalogue.body(findOperation(catalogue, id));
		const members = way(body?.fields, path).at(-1)?.items?.fields ?? [];
		const required = needed(members);
		for (const field of [...fields, ...further]) {
			const found = way(members, field.name);
			expect([field.name, found.map(({ name }) => name).join('.')]).toEqual([field.name, field.name]);
			expect(found.some(({ readOnly }) => readOnly)).toBe(false);
			const own = found.at(-1)!;
			if (isJson(own)) expect([field.name, field.type]).toEqual([field.name, 'json']);
			else expect([field.name, facts(field)]).toEqual([field.name, facts(own)]);
			if (field.type === 'array') expect([field.items?.type, field.maxItems]).toEqual([own.items?.type, own.maxItems]);
			const has = required.some((paths) => paths.includes(field.name));
			expect([field.name, field.required === true]).toEqual([field.name, has]);
		}
	});

	it.each(lists)('$id: all required members of $path are shown at once', async ({ id, path, fields }) => {
		const body = await catalogue.body(findOperation(catalogue, id));
		const asked = fields.filter(({ required }) => required).map(({ name }) => name);
		for (const paths of needed(way(body?.fields, path).at(-1)?.items?.fields ?? [])) {
			expect(paths.filter((one) => asked.includes(one))).toHaveLength(1);
		}
	});

	it.each(lists)('$id: no other input has the name of $path', ({ id, path }) => {
		const name = pathName(path);
		expect(Object.values<string>(PARAMETER)).not.toContain(name);
		const own = findOperation(catalogue, id);
		expect(inputs(own)).not.toContain(name);
		// A value survives switching the operation, so no other operation may use the name for something else.
		const others = catalogue.operations.filter((operation) => inputs(operation).includes(name));
		expect(others.map(operationId)).toEqual([]);
		const twins = own.entryLists?.filter((list) => pathName(list.path) === name);
		expect(twins).toHaveLength(1);
	});

	it.each(lists)('$id: the members of $path have unique names and labels', ({ id, path }) => {
		const list = findOperation(catalogue, id).entryLists!.find((one) => one.path === path)!;
		for (const members of [list.fields, list.further ?? []]) {
			const names = members.map(({ name }) => pathName(name));
			expect(new Set([...names, ENTRY.further]).size).toBe(names.length + 1);
			const labels = members.map(({ label }) => label);
			expect(new Set(labels).size).toBe(labels.length);
			for (const label of labels) expect(label).toMatch(/^[A-Z].{0,27}$/);
		}
		const all = [...list.fields, ...(list.further ?? [])].map(({ name }) => name);
		expect(new Set(all).size).toBe(all.length);
	});

	it.each(lists)('$id: a new entry of $path sends nothing by default', ({ list }) => {
		const entry = newEntry(list);
		// A required choice starts with its first value, so it is cleared here.
		const chosen = list.fields.filter(({ required, choices }) => required && choices);
		for (const { name } of chosen) entry[pathName(name)] = '';
		expect(withEntryLists([list], {}, () => ({ [ENTRY.entry]: [entry] }), 'UTC')).toEqual({});
	});
});
