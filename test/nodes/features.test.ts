import { operationId } from '../../connector/core/catalogue/lookup';
import { PROVIDERS } from '../../nodes';
import { FEATURES } from '../support/words';

describe.each(Object.entries(PROVIDERS))('the profile of %s', (_name, { provider }) => {
	const { features = [] } = provider.profile;
	const { operations } = provider.catalogue;
	const usedIn = (feature: (typeof FEATURES)[number]) =>
		operations.filter((operation) => feature.traits?.(operation) !== undefined).map(operationId);

	it('lists every feature that its catalogue uses', () => {
		const missing = FEATURES.filter((feature) => !features.includes(feature)).flatMap(usedIn);
		expect(missing).toEqual([]);
	});

	it('lists no feature that nothing uses', () => {
		const idle = features.filter((feature) => {
			const asCaller = feature.callerFields?.(provider) ?? [];
			return usedIn(feature).length === 0 && asCaller.length === 0;
		});
		expect(idle).toEqual([]);
	});

	it('lets no two features execute the same operation', () => {
		const twice = operations.filter(
			(operation) => features.filter((feature) => feature.handles?.(operation)).length > 1,
		);
		expect(twice.map(operationId)).toEqual([]);
	});
});
