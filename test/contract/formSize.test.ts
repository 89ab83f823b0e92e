import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import type { Field, HttpMethod } from '../../connector/core/catalogue/types';
import { formProperties } from '../../connector/form';
import type { AnyOperation as Operation, AnyProvider as Provider } from '../support/words';

const FILE = resolve(__dirname, '../../../shared/specs/data/ordercloud-operations.json');

/** An operation as the vendor's description lists it, reduced to what affects the form. */
interface Listed {
	resource: string;
	operation: string;
	method: HttpMethod;
	path: string;
	pathParams: string[];
	queryParams: Array<{ name: string; type: string }>;
	bodyModel: string | null;
	isList: boolean;
}

function words(name: string): string {
	return name.replace(/([a-z])([A-Z])/g, '$1 $2');
}

function toOperation(listed: Listed): Operation {
	const label = words(listed.operation);
	const query = listed.queryParams.filter(({ name }) => !['page', 'pageSize', 'filters'].includes(name));
	const type = (name: string): Field['type'] =>
		['number', 'boolean'].includes(name) ? (name as Field['type']) : 'string';
	return {
		resource: listed.resource,
		name: listed.operation,
		label,
		action: `${label} of ${words(listed.resource)}`,
		description: `${label} of one or several ${words(listed.resource)}`,
		method: listed.method,
		path: listed.path,
		parameters: listed.pathParams.map((name) => ({ name, type: 'string', required: true })),
		query: query.map((one) => ({
			name: one.name,
			type: type(one.type),
			description: `Narrows the list by ${one.name}`,
		})),
		...(listed.bodyModel ? { body: { fields: [], deferred: true, required: true } } : {}),
		...(listed.isList ? { paging: 'page', openQuery: true, response: { items: ['Items'] } } : {}),
		source: 'spec',
		confidence: 'high',
	};
}

/** The largest of the five APIs decides whether the editor stays fast. The file is not part of the package. */
(existsSync(FILE) ? describe : describe.skip)('the form of an API with 641 operations', () => {
	it('takes at most 450 bytes per operation and 350 KB in all', () => {
		const listed = JSON.parse(readFileSync(FILE, 'utf8')) as Listed[];
		const unique = [...new Map(listed.map((one) => [`${one.resource}.${one.operation}`, one])).values()];
		const operations = unique.map(toOperation);
		const resources = [...new Set(operations.map(({ resource }) => resource))].map((name) => ({
			name,
			label: words(name),
		}));
		const provider = {
			profile: { concurrency: 5, timeoutMs: 60_000 },
			catalogue: { resources, operations, body: async () => undefined },
		} as unknown as Provider;

		const bytes = Buffer.byteLength(JSON.stringify(formProperties(provider)));

		expect(operations.length).toBeGreaterThan(600);
		expect(bytes / operations.length).toBeLessThan(450);
		expect(bytes).toBeLessThan(350_000);
	});
});
