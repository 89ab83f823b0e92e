import type { MainField } from '../../connector/core/catalogue/types';
import { FEATURES, type AnyOperation as Operation, type AnyProvider as Provider } from '../support/words';

/** An operation; what a test does not specify is filled in. */
export function operation(values: Partial<Operation> & Pick<Operation, 'resource' | 'name'>): Operation {
	return {
		label: values.name[0].toUpperCase() + values.name.slice(1),
		action: `Do ${values.name}`,
		description: 'Does something',
		method: 'GET',
		path: '/v1/things',
		source: 'test',
		confidence: 'high',
		...values,
	};
}

/** A provider of these operations, reduced to what the form needs. */
export function provider(operations: Operation[], lookups: Provider['profile']['lookups'] = {}): Provider {
	const resources = [...new Set(operations.map(({ resource }) => resource))];
	return {
		profile: {
			concurrency: 5,
			timeoutMs: 60_000,
			lookups,
			pagers: {},
			features: FEATURES,
		} as unknown as Provider['profile'],
		catalogue: {
			resources: resources.map((name) => ({ name, label: name[0].toUpperCase() + name.slice(1) })),
			operations,
			body: async (one) => one.body,
		},
	};
}

/** A body field. */
export function field(name: string, values: Partial<MainField> = {}): MainField {
	return { name, type: 'string', ...values };
}
