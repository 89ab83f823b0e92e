import { parse } from 'yaml';

import type { BodySchema } from '../../connector/core/catalogue/types';
import type { FilterFields } from '../../connector/features/conditions/words';
import { fulfillmenttoolsProvider } from '../../nodes/Fulfillmenttools/profile';
import type { AnyOperation as Operation } from '../support/words';
import { FULFILLMENTTOOLS_FILE } from './support/fulfillmenttoolsChecker';
import type { Schema } from './support/openApiSchema';
import { memberOf, namesOf, partsOf, resolve, waysOf, type Named } from './support/schemaNamed';
import { heldAgainst, vendorText } from './support/vendorData';

interface VendorOperation {
	operationId: string;
	description?: string;
	parameters?: Array<{ name: string; description?: string; in: string }>;
	requestBody?: { content: Record<string, { schema: Schema }> };
	responses: Record<string, { content?: Record<string, unknown> }>;
	'x-fft-permissions'?: unknown;
}

interface Document {
	paths: Record<string, Record<string, VendorOperation>>;
	components: { schemas: Named };
}

const { catalogue } = fulfillmenttoolsProvider;
const text = vendorText(FULFILLMENTTOOLS_FILE);
const vendor = text === undefined ? undefined : (parse(text, { maxAliasCount: -1 }) as Document);
const named: Named = vendor?.components.schemas ?? {};
const documented = Object.entries(vendor?.paths ?? {}).flatMap(([path, methods]) =>
	Object.entries(methods).map(([method, operation]) => ({ ...operation, method: method.toUpperCase(), path })),
);
const bySource = new Map<string, Operation[]>();
for (const operation of catalogue.operations) {
	bySource.set(operation.source ?? '', [...(bySource.get(operation.source ?? '') ?? []), operation]);
}

function bodyOf({ requestBody }: VendorOperation): Schema | undefined {
	return requestBody?.content['application/json']?.schema;
}

/** Members that have a single possible value in this alternative of a union. */
function tagsOf(way: Schema): Record<string, unknown> {
	const tags: Record<string, unknown> = {};
	for (const name of ['name', 'action']) {
		const member = memberOf(way, name, named);
		const values = member && (resolve(member, named).enum as unknown[] | undefined);
		if (values?.length === 1) tags[name] = values[0];
	}
	return tags;
}

/** Tags that a body sends as constants, or as the only value of a member of its changes. */
function sentTags(body: BodySchema | undefined): unknown[] {
	const changes = body?.fields.find(({ name }) => name === 'actions')?.items?.fields ?? [];
	const pinned = changes.flatMap(({ choices }) => (choices?.length === 1 ? [choices[0].value] : []));
	return [...Object.values(body?.constants ?? {}), ...pinned];
}

/** The union of a body: at its top level, of the changes in its list, or of its single action. */
function unionOf(given: Schema): Schema[] {
	const schema = resolve(given, named);
	const own = [schema, ...partsOf(schema).map((part) => resolve(part, named))].flatMap(waysOf);
	if (own.length > 0) return own;
	const actions = memberOf(schema, 'actions', named);
	const inner = memberOf(schema, 'action', named) ?? (actions && (resolve(actions, named).items as Schema | undefined));
	return inner ? waysOf(resolve(inner, named)) : [];
}

/** Whether the version is required at the top level of the body, by one of its parts, or by all of its alternatives. */
function needsVersion(given: Schema): boolean {
	const schema = resolve(given, named);
	const ways = waysOf(schema);
	return (
		((schema.required as string[] | undefined) ?? []).includes('version') ||
		partsOf(schema).some(needsVersion) ||
		(ways.length > 0 && ways.every(needsVersion))
	);
}

/** Every condition that a search supports, as `path.operator`. */
function conditionsOf(given: Schema, prefix = '', above: readonly string[] = []): string[] {
	const reference = given.$ref ?? (given.allOf as Schema[] | undefined)?.[0]?.$ref;
	const own = typeof reference === 'string' ? reference : '';
	if (own !== '' && above.includes(own)) return [];
	const operators = ['eq', 'notEq', 'in', 'notIn', 'like', 'gt', 'gte', 'lt', 'lte', 'before', 'after', 'exists'];
	return [...namesOf(given, named)].flatMap((name) => {
		if (prefix === '' && (name === 'and' || name === 'or')) return [];
		if (operators.includes(name)) return [`${prefix}${name}`];
		const member = memberOf(given, name, named) as Schema;
		return conditionsOf(member, `${prefix}${name}.`, [...above, own]);
	});
}

function offered({ fields }: FilterFields): Set<string> {
	return new Set(fields.flatMap(({ name, operators = [] }) => operators.map(({ value }) => `${name}.${value}`)));
}

const against = vendor ? describe : describe.skip;

against(heldAgainst('fulfillmenttools operations', vendor, FULFILLMENTTOOLS_FILE), () => {
	it('exist for every tagged variant of a body, under its tag', async () => {
		let forms = 0;
		for (const operation of documented) {
			const body = bodyOf(operation);
			if (!body || operation.path.endsWith('/search')) continue;
			const own = bySource.get(operation.operationId) ?? [];
			const sent: unknown[] = [];
			for (const one of own) sent.push(...sentTags(await catalogue.body(one)));
			for (const tags of unionOf(body).map(tagsOf)) {
				if (Object.keys(tags).length === 0) continue;
				forms += 1;
				const missing = Object.values(tags).filter((tag) => !sent.includes(tag));
				expect([operation.operationId, missing]).toEqual([operation.operationId, []]);
			}
		}
		expect(forms).toBeGreaterThan(140);
	});

	it('exist for all 28 action endpoints', () => {
		const endpoints = documented.filter(({ method, path }) => method === 'POST' && path.endsWith('/actions'));
		expect(endpoints).toHaveLength(28);
		for (const { operationId } of endpoints) expect(bySource.get(operationId)?.length).toBeGreaterThan(0);
	});

	it('read the version for every body that requires one', () => {
		const needing = documented.filter((operation) => {
			const body = bodyOf(operation);
			if (!body || operation.path.endsWith('/search')) return false;
			return needsVersion(body);
		});
		expect(needing.length).toBeGreaterThan(60);
		for (const { operationId, path } of needing) {
			for (const one of bySource.get(operationId) ?? []) {
				expect([operationId, path, one.version?.read !== undefined]).toEqual([operationId, path, true]);
			}
		}
	});

	it('that return files return them as binary data', () => {
		const files = documented.filter(({ responses }) =>
			Object.values(responses).some(({ content }) => content?.['application/pdf'] !== undefined),
		);
		expect(files).toHaveLength(17);
		for (const { operationId } of files) expect(bySource.get(operationId)?.[0].response?.kind).toBe('binary');
	});

	it('name permissions where the vendor does', () => {
		const guarded = documented.filter((operation) => operation['x-fft-permissions'] !== undefined);
		expect(guarded).toHaveLength(319);
		for (const operation of guarded) {
			for (const one of bySource.get(operation.operationId) ?? []) {
				expect([operation.operationId, one.permissions?.length ?? 0]).not.toEqual([operation.operationId, 0]);
			}
		}
	});

	it('that search offer every condition of their query', async () => {
		const searches = documented.filter(({ method, path }) => method === 'POST' && path.endsWith('/search'));
		expect(searches).toHaveLength(34);
		for (const search of searches) {
			const query = memberOf(bodyOf(search) as Schema, 'query', named) as Schema;
			const [operation] = bySource.get(search.operationId) ?? [];
			const known = offered((await catalogue.filterFields?.(operation)) as FilterFields);
			const missing = conditionsOf(query).filter((condition) => !known.has(condition));
			expect([search.path, missing]).toEqual([search.path, []]);
		}
	});
});
