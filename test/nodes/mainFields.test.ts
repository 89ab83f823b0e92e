import { findOperation, listedUnder, operationId } from '../../connector/core/catalogue/lookup';
import type { Field } from '../../connector/core/catalogue/types';
import { formProperties } from '../../connector/form';
import { mainName, PARAMETER, pathName } from '../../connector/form/parameters';
import { bodyLeaves, type Leaf } from '../../connector/request/body/bodyPaths';
import { withMainFields } from '../../connector/request/body/mainFields';
import { shown } from '../form/shown';
import type { AnyOperation as Operation, AnyProvider as Provider } from '../support/words';
import { curated, facts, inputs } from './curated';

async function leavesOf({ catalogue }: Provider, id: string): Promise<ReadonlyMap<string, Leaf>> {
	return bodyLeaves((await catalogue.body(findOperation(catalogue, id)))!);
}

/** Required by the body, and only the user can provide it. */
function isNeeded({ field, within, readOnly }: Leaf, { version }: Operation): boolean {
	const elsewhere = field.fromCredential !== undefined || (version?.read !== undefined && version.field === field.name);
	return field.required === true && within === undefined && !readOnly && !elsewhere;
}

describe.each(curated('mainFields'))('main fields of %s', (_name, provider) => {
	const { catalogue, curation = {} } = provider;
	const properties = formProperties(provider);
	const ids = Object.keys(curation.mainFields ?? {});
	const all = ids.flatMap((id) =>
		findOperation(catalogue, id).mainFields!.map((field) => ({ id, field, path: field.name })),
	);

	it.each(ids)('%s: together with the entry lists, cover all that the body requires', async (id) => {
		const operation = findOperation(catalogue, id);
		const leaves = await leavesOf(provider, id);
		const asked = [
			...operation.mainFields!.map(({ name }) => name),
			...(operation.entryLists ?? []).map(({ path }) => path),
		];
		const needed = [...leaves.values()].filter((leaf) => isNeeded(leaf, operation)).map(({ path }) => path);
		expect(needed.filter((path) => !asked.includes(path))).toEqual([]);
		expect([operation.variants, operation.bulk?.from, (await catalogue.body(operation))!.kind]).toEqual([
			undefined,
			undefined,
			undefined,
		]);
	});

	it.each(all)('$id: $path matches its field in the catalogue', async ({ id, path, field }) => {
		const leaf = (await leavesOf(provider, id)).get(path);
		expect([path, leaf?.readOnly, leaf?.label]).toEqual([path, false, field.label]);
		const own = leaf!.field;
		// Placeholder and description of the mapper apply here as well; the main field may add more.
		expect({ placeholder: field.placeholder, description: field.description }).toMatchObject({
			...(own.placeholder !== undefined && { placeholder: own.placeholder }),
			...(own.description !== undefined && { description: own.description }),
		});
		expect(field.required === true).toBe(own.required === true && leaf!.within === undefined);
		expect(field.fromCredential).toBe(own.fromCredential);
		if (field.type === 'json') {
			expect(['array', 'object', 'json']).toContain(own.type);
			expect(withMainFields([field], {}, () => field.default)).toEqual({ [path]: '[]' });
			return;
		}
		// Values of an open list are typed, so its choices do not appear.
		const known: Field = own.open ? { ...own, choices: undefined } : own;
		expect(facts(field)).toEqual(facts(known));
		expect([field.items?.type, field.maxItems]).toEqual([own.items?.type, own.maxItems]);
	});

	it('are behind "Add Field" only if they are neither required nor picked from a list', () => {
		const wrong = all.filter(
			({ field: { fromCredential, further, lookup, required } }) =>
				further && ((required && fromCredential === undefined) || lookup !== undefined),
		);
		expect(wrong).toEqual([]);
	});

	it.each(all.filter(({ field }) => !field.further))(
		'$id: no other input is named like that of $path',
		({ id, path }) => {
			const name = mainName(path);
			const own = findOperation(catalogue, id);
			const names = [
				...own.mainFields!.filter(({ further }) => !further).map((field) => mainName(field.name)),
				...(own.entryLists ?? []).map((list) => pathName(list.path)),
			];
			expect(names.filter((one) => one === name)).toHaveLength(1);
			// A value survives switching the operation, so no other operation may use the name for something else.
			const others = catalogue.operations.filter((operation) => inputs(operation).includes(name));
			expect(others.map(operationId)).toEqual([]);
		},
	);

	it.each(ids)('%s: a new node sends nothing by default', (id) => {
		const { mainFields } = findOperation(catalogue, id);
		const presets = new Map(
			shown(properties, { resource: listedUnder(findOperation(catalogue, id)), operation: id }).map(
				({ name, default: preset }) => [name, preset],
			),
		);
		for (const { name, further } of mainFields!) {
			expect([...presets.keys()]).toContain(further ? PARAMETER.furtherFields : mainName(name));
		}
		if (presets.has(PARAMETER.furtherFields)) expect(presets.get(PARAMETER.furtherFields)).toEqual({});
		const open = mainFields!.filter(
			({ required, choices, type }) => !required || (!choices && type !== 'boolean' && type !== 'json'),
		);
		const read = (name: string) => {
			const preset = presets.get(name);
			return typeof preset === 'object' && preset !== null && 'value' in preset ? preset.value : preset;
		};
		expect(withMainFields(open, {}, read)).toEqual({});
	});
});
