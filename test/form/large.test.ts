import { operationId } from '../../connector/core/catalogue/lookup';
import { formProperties } from '../../connector/form';
import { bodyFields } from '../../connector/node/methods';
import { fulfillmenttoolsProvider } from '../../nodes/Fulfillmenttools/profile';
import { orderCloudProvider } from '../../nodes/OrderCloud/profile';

describe.each([
	['OrderCloud', orderCloudProvider],
	['fulfillmenttools', fulfillmenttoolsProvider],
])('the form of %s, with more than 500 operations', (_name, provider) => {
	const { operations, filterFields } = provider.catalogue;

	it('takes at most 450 bytes per operation and 350 KB in all', () => {
		const bytes = Buffer.byteLength(JSON.stringify(formProperties(provider)));
		expect(operations.length).toBeGreaterThan(500);
		expect(bytes / operations.length).toBeLessThan(450);
		expect(bytes).toBeLessThan(350_000);
	});

	it('labels every field of a body, without duplicates in an operation', async () => {
		for (const operation of operations) {
			for (const variant of operation.variants ?? [undefined]) {
				const { fields } = await bodyFields(provider, operationId(operation), variant && String(variant.value));
				const labels = fields.map(({ displayName }) => displayName);
				expect([operationId(operation), labels.filter((label, index) => labels.indexOf(label) !== index)]).toEqual([
					operationId(operation),
					[],
				]);
				expect(labels.every((label) => label !== '')).toBe(true);
			}
		}
	});

	it('has filter fields wherever it offers conditions', async () => {
		const searches = operations.filter(({ filter }) => filter !== undefined);
		expect(searches.length).toBeGreaterThan(10);
		for (const operation of searches) {
			const found = await filterFields?.(operation);
			expect([operationId(operation), found?.fields.length]).not.toEqual([operationId(operation), 0]);
		}
	});
});
