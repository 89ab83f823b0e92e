import { Validator } from '../../sandbox/validation';
import type { AnyCatalogue as Catalogue, AnyOperation as Operation } from '../../support/words';
import { Routes } from './routes';
import type { Sent } from './types';

/** Checks requests against our own catalogue, which is all there is without the vendor's description. */
export function catalogueChecker(catalogue: Catalogue): (operation: Operation, sent: Sent) => Promise<string[]> {
	const validator = new Validator(catalogue);
	const routes = new Routes<string>();
	for (const { method, path } of catalogue.operations) routes.add(method, path, path);
	return async ({ filter, openQuery, paging }, sent) => {
		const found = routes.find(sent.method, sent.path);
		if (!found) return [`the catalogue has no ${sent.method} ${sent.path}`];
		const known = catalogue.operations.find((one) => one.method === sent.method && one.path === found.value);
		const names = (known?.query ?? []).map(({ name }) => name);
		const free = filter !== undefined || openQuery || paging !== undefined;
		const problems = await validator.problems(
			found.value,
			{
				method: sent.method,
				path: sent.path,
				params: found.params,
				query: sent.query.map(([name, value]) => [name, value]),
				rawQuery: '',
				headers: { 'content-type': sent.contentType },
				body: Buffer.from(sent.body),
				origin: '',
			},
			{
				// Conditions and paging are not parameters in the catalogue.
				query: free ? sent.query.map(([name]) => name).filter((name) => !names.includes(name)) : [],
				repeatable: free ? sent.query.map(([name]) => name).filter((name) => !names.includes(name)) : [],
				search: ['query', 'size', 'sort', 'after', 'options'].map((name) => ({ name, type: 'json' as const })),
			},
		);
		return problems.map(({ message }) => `against the catalogue: ${message}`);
	};
}
