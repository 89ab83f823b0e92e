import { findOperation } from '../../../connector/core/catalogue/lookup';
import type { Field } from '../../../connector/core/catalogue/types';
import { fluentProvider } from '../../../nodes/FluentCommerce/profile';

const { catalogue, profile } = fluentProvider;
const lookups = Object.entries(profile.lookups!);
/** Fields whose value is picked from a list, per operation. */
const picked = catalogue.operations.flatMap((operation) =>
	[...(operation.parameters ?? []), ...(operation.query ?? [])]
		.filter((field): field is Field & { lookup: string } => field.lookup !== undefined)
		.map((field) => ({ id: `${operation.resource}.${operation.name}`, field })),
);

describe('Fluent lookups', () => {
	it.each(lookups)('%s requests fields that its list has', async (_key, lookup) => {
		const operation = findOperation(catalogue, lookup.operation);
		expect(operation.paging).toBe('connection');
		const types = await catalogue.outputTypes!();
		for (const path of [...lookup.value, ...lookup.label]) {
			let type = operation.graphql!.type;
			for (const name of path.split('.')) {
				const member = types[type]?.fields[name];
				expect([operation.graphql!.type, path, member]).not.toContain(undefined);
				type = member.type;
			}
		}
	});

	it.each(lookups)('%s searches by an argument that takes the whole value, including commas', (_key, lookup) => {
		const operation = findOperation(catalogue, lookup.operation);
		const [[name, value], ...others] = Object.entries(lookup.search!('a,b'));
		expect(others).toEqual([]);
		expect(operation.query?.find((field) => field.name === name)).toMatchObject({ type: 'array' });
		expect(JSON.parse(value)).toEqual(['a,b']);
	});

	it('depend on no other choice', () => {
		for (const [, { operation }] of lookups) expect(findOperation(catalogue, operation).parameters ?? []).toEqual([]);
	});

	it('exist for every field that names one, and none is unused', () => {
		const named = new Set(picked.map(({ field }) => field.lookup));
		expect([...named].filter((name) => !Object.hasOwn(profile.lookups!, name))).toEqual([]);
		expect(lookups.map(([key]) => key).filter((key) => !named.has(key))).toEqual([]);
	});

	it('return the kind of key that the field takes', () => {
		for (const { id, field } of picked) {
			const [value] = profile.lookups![field.lookup].value;
			expect([id, field.name, field.name.toLowerCase().endsWith(value.toLowerCase())]).toEqual([id, field.name, true]);
		}
	});
});
