import { findOperation } from '../../../connector/core/catalogue/lookup';
import type { Field } from '../../../connector/core/catalogue/types';
import { fluentProvider } from '../../../nodes/FluentCommerce/profile';

const { catalogue, profile } = fluentProvider;
const lookups = Object.entries(profile.lookups!);
/** Fields of the form whose value is picked from a list, by the operation. */
const picked = catalogue.operations.flatMap((operation) =>
	[...(operation.parameters ?? []), ...(operation.query ?? [])]
		.filter((field): field is Field & { lookup: string } => field.lookup !== undefined)
		.map((field) => ({ id: `${operation.resource}.${operation.name}`, field })),
);

describe('lists to pick from in Fluent', () => {
	it.each(lookups)('%s asks a list for what it shows', async (_key, lookup) => {
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

	it.each(lookups)('%s is searched by an argument that takes the value whole, commas in it too', (_key, lookup) => {
		const operation = findOperation(catalogue, lookup.operation);
		const [[name, value], ...others] = Object.entries(lookup.search!('a,b'));
		expect(others).toEqual([]);
		expect(operation.query?.find((field) => field.name === name)).toMatchObject({ type: 'array' });
		expect(JSON.parse(value)).toEqual(['a,b']);
	});

	it('need nothing to be chosen before them', () => {
		for (const [, { operation }] of lookups) expect(findOperation(catalogue, operation).parameters ?? []).toEqual([]);
	});

	it('are all there that fields name, and all are named', () => {
		const named = new Set(picked.map(({ field }) => field.lookup));
		expect([...named].filter((name) => !Object.hasOwn(profile.lookups!, name))).toEqual([]);
		expect(lookups.map(([key]) => key).filter((key) => !named.has(key))).toEqual([]);
	});

	it('give the kind of key that the field takes', () => {
		for (const { id, field } of picked) {
			const [value] = profile.lookups![field.lookup].value;
			expect([id, field.name, field.name.toLowerCase().endsWith(value.toLowerCase())]).toEqual([id, field.name, true]);
		}
	});
});
