import { curate } from '../../../connector/core/catalogue/curate';
import type { BodySchema } from '../../../connector/core/catalogue/types';
import { filterFields } from '../../../connector/features/conditions/filterFields';
import { bodyFields } from '../../../connector/node/methods';
import { field, operation, provider } from '../../form/sample';
import type { AnyCatalogue as Catalogue, AnyOperation as Operation } from '../../support/words';

const choice = (value: string) => ({ value, label: value.toUpperCase() });
const assign = operation({
	resource: 'job',
	name: 'assign',
	method: 'POST',
	body: { fields: [], deferred: true },
	variants: [choice('user'), choice('team')],
	filter: 'search',
});

/** A catalogue that records every read. */
function counting(body: (operation: Operation, variant?: string) => Promise<BodySchema | undefined>) {
	const asked: Array<string | undefined> = [];
	const catalogue: Catalogue = {
		...provider([assign]).catalogue,
		body: async (one, variant) => {
			asked.push(variant);
			return await body(one, variant);
		},
		filterFields: async () => {
			asked.push('filter');
			return { fields: [field('customer.legalName'), field('age')], sort: ['age'] };
		},
	};
	return { asked, catalogue };
}

const byVariant = async (_operation: Operation, variant?: string): Promise<BodySchema> => ({
	fields: [field(`${variant}Id`)],
});

describe('a curated catalogue', () => {
	it('returns the body of the requested variant, and of the first variant for an unknown one', async () => {
		const { catalogue } = counting(byVariant);
		const curated = curate(catalogue, {});
		const label = async (variant?: string) => (await curated.body(curated.operations[0], variant))?.fields[0].label;
		expect([await label('user'), await label('team')]).toEqual(['User ID', 'Team ID']);
		expect([await label(), await label('gone')]).toEqual(['User ID', 'User ID']);
	});

	it('builds each body once, however often it is used', async () => {
		const { asked, catalogue } = counting(byVariant);
		const curated = curate(catalogue, {});
		const [one] = curated.operations;
		const bodies = await Promise.all([curated.body(one, 'team'), curated.body(one, 'team'), curated.body(one, 'user')]);
		expect(bodies[0]).toBe(bodies[1]);
		expect(await curated.body(one, 'gone')).toBe(bodies[2]);
		expect(asked).toEqual(['team', 'user']);
	});

	it('retries a read that failed', async () => {
		let broken = true;
		const { catalogue } = counting(async () => {
			if (broken) throw new Error('The file is gone');
			return { fields: [] };
		});
		const curated = curate(catalogue, {});
		await expect(curated.body(curated.operations[0])).rejects.toThrow('The file is gone');
		broken = false;
		expect(await curated.body(curated.operations[0])).toEqual({ fields: [] });
	});

	it('labels filter fields with their path, spelled as in the bodies, and reads them once', async () => {
		const { asked, catalogue } = counting(byVariant);
		const curation = {
			spelling: { legal: 'Official' },
			fields: { customer: { label: 'Buyer' }, 'job.assign:age': { label: 'Years' } },
		};
		const curated = { ...provider([]), catalogue: curate(catalogue, curation), curation };
		const found = await filterFields(curated, assign);
		expect(found.fields.map(({ label }) => label)).toEqual(['Buyer › Official Name', 'Years']);
		expect(found.sort).toEqual(['age']);
		expect(await filterFields(curated, assign)).toBe(found);
		expect(asked).toEqual(['filter']);
	});

	it('has no filter fields if the provider has none', () => {
		expect(curate(provider([assign]).catalogue, {}).filterFields).toBeUndefined();
	});

	it('shows the fields of the variant chosen in the form', async () => {
		const { catalogue } = counting(byVariant);
		const one = { ...provider([]), catalogue: curate(catalogue, {}) };
		const ids = async (variant?: string) => (await bodyFields(one, 'job.assign', variant)).fields.map(({ id }) => id);
		expect([await ids('team'), await ids(), await ids('gone')]).toEqual([['teamId'], ['userId'], ['userId']]);
	});
});
