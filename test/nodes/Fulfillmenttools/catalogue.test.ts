import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';

import { findOperation, operationId } from '../../../connector/core/catalogue/lookup';
import type { Field } from '../../../connector/core/catalogue/types';
import { mapperFields } from '../../../connector/form/mapper';
import { Fulfillmenttools } from '../../../nodes/Fulfillmenttools/Fulfillmenttools.node';
import { fulfillmenttoolsCuration } from '../../../nodes/Fulfillmenttools/curation';
import { fulfillmenttoolsProvider } from '../../../nodes/Fulfillmenttools/profile';
import { type AnyOperation as Operation, traits } from '../../support/words';

const { catalogue, profile } = fulfillmenttoolsProvider;
const { operations } = catalogue;
const VENDOR = resolve(__dirname, '../../../../shared/specs/data/fulfillmenttools-openapi.yaml');
const vendor = existsSync(VENDOR)
	? (parse(readFileSync(VENDOR, 'utf8'), { maxAliasCount: -1 }) as Document)
	: undefined;

interface Document {
	paths: Record<
		string,
		Record<string, { operationId: string; deprecated?: boolean; 'x-badges'?: Array<{ label: string }> }>
	>;
}

/** A method and path with parameter names removed. */
const plain = (method: string, path: string) => `${method.toUpperCase()} ${path.replace(/\{[^{}]+\}/g, '{}')}`;
const find = (id: string): Operation => findOperation(catalogue, id);
const ids = operations.map(operationId);

describe('the catalogue of fulfillmenttools', () => {
	it('reaches 557 addresses through operations with unique names', () => {
		expect(new Set(operations.map(({ method, path }) => plain(method, path))).size).toBe(557);
		expect(new Set(ids).size).toBe(ids.length);
		expect(ids.length).toBeGreaterThan(650);
	});

	(vendor ? it : it.skip)(
		vendor
			? "covers every operation in the vendor's file"
			: "covers every operation in the vendor's file (which is not available)",
		() => {
			const documented = Object.entries(vendor!.paths).flatMap(([path, methods]) =>
				Object.entries(methods).map(([method, { operationId: source, deprecated, 'x-badges': badges }]) => {
					const stage = deprecated ? 'deprecated' : badges?.[0]?.label.toLowerCase();
					return { address: plain(method, path), source, stage };
				}),
			);
			for (const { address, source, stage } of documented) {
				const own = operations.filter((operation) => operation.source === source);
				expect([source, own.length > 0, ...new Set(own.map(({ method, path }) => plain(method, path)))]).toEqual([
					source,
					true,
					address,
				]);
				if (stage) expect([source, ...new Set(own.map((one) => one.stage))]).toEqual([source, stage]);
			}
		},
	);

	it('has distinct labels within a resource, and distinct actions overall', () => {
		const named = operations.map(({ resource, label, stage }) => `${resource} ${label} ${stage === 'deprecated'}`);
		expect(named.filter((name, index) => named.indexOf(name) !== index)).toEqual([]);
		const actions = operations.map(({ action }) => action);
		expect(actions.filter((action, index) => actions.indexOf(action) !== index)).toEqual([]);
	});

	it('describes every operation in one sentence without a full stop', () => {
		for (const { description, label, action } of operations) {
			expect(description).toMatch(/^[A-Z].*[^.]$/);
			expect(`${label} ${action} ${description}`).not.toMatch(/undefined|\ba [aeio]/);
		}
	});

	it('knows the fields of every body and every search', async () => {
		const bodies = operations.flatMap((operation) =>
			(operation.variants ?? [undefined]).map(async (variant) => {
				const body = await catalogue.body(operation, variant && String(variant.value));
				if (body) mapperFields(operation, body, traits(operation));
				return body;
			}),
		);
		expect((await Promise.all(bodies)).filter((body) => body !== undefined).length).toBeGreaterThan(390);
		const searches = operations.filter(({ filter }) => filter !== undefined);
		expect(searches).toHaveLength(34);
		for (const search of searches) expect((await catalogue.filterFields!(search)).fields.length).toBeGreaterThan(1);
	});

	it('reads versions through operations whose path values the change also has', () => {
		for (const { version, parameters = [], bulk } of operations) {
			if (version?.read === undefined || bulk) continue;
			const names = parameters.map(({ name }) => name);
			for (const { name } of find(version.read).parameters ?? []) expect(names).toContain(name);
		}
		const without = operations.filter(({ version }) => version && version.read === undefined).map(operationId);
		expect(without).toEqual([]);
	});

	it('has a pager, filter language and lookup for each reference to one, and no others', () => {
		const used = (values: Array<string | undefined>) =>
			[...new Set(values.filter((value) => value !== undefined))].sort();
		expect(used(operations.map(({ paging }) => paging))).toEqual(Object.keys(profile.pagers).sort());
		expect(used(operations.map(({ filter }) => filter))).toEqual(Object.keys(profile.filters!).sort());
		const asked = used(operations.flatMap(({ parameters = [] }) => parameters.map(({ lookup }) => lookup)));
		expect(asked).toEqual(Object.keys(profile.lookups!).sort());
		for (const { operation } of Object.values(profile.lookups!)) expect(ids).toContain(operation);
	});

	it('repeats reads sent as POST, and nothing that changes data', () => {
		const repeated = operations.filter(({ method, repeatable }) => method === 'POST' && repeatable);
		expect(repeated.filter(({ name }) => !/^(search|get|evaluate|check|validate|prioritize|merge)/.test(name))).toEqual(
			[],
		);
	});
});

describe('the curation of fulfillmenttools', () => {
	it('refers only to operations and fields that exist', async () => {
		for (const id of Object.keys(fulfillmenttoolsCuration.operations ?? {})) expect(ids).toContain(id);
		const paths = new Set<string>();
		for (const operation of operations) {
			for (const field of [...(operation.parameters ?? []), ...(operation.query ?? [])])
				collect(field, '', operation, paths);
			for (const variant of operation.variants ?? [undefined]) {
				const body = await catalogue.body(operation, variant && String(variant.value));
				for (const field of body?.fields ?? []) collect(field, '', operation, paths);
			}
		}
		const unknown = Object.keys(fulfillmenttoolsCuration.fields ?? {}).filter((path) => !paths.has(path));
		expect(unknown).toEqual([]);
	});

	it('asks for the address of an order in the usual order', async () => {
		const body = await catalogue.body(find('order.create'));
		const addresses = mapperFields(find('order.create'), body!, traits(find('order.create'))).find(
			({ id }) => id === 'consumer.addresses',
		);
		const [sample] = JSON.parse(String(addresses?.defaultValue)) as object[];
		expect(Object.keys(sample).join(' ')).toBe('firstName lastName street houseNumber postalCode city country');
	});

	it('initially shows what nearly every order has', () => {
		const create = find('order.create');
		const named = (wanted?: true) =>
			create.mainFields?.filter(({ further }) => further === wanted).map(({ name }) => name);
		expect([named(), named(true)]).toEqual([['orderDate'], ['tenantOrderId', 'consumer.consumerId']]);
		expect(create.entryLists?.map(({ label }) => label)).toEqual(['Consumer Addresses', 'Order Line Items']);
	});
});

function collect(field: Field, prefix: string, operation: Operation, paths: Set<string>, depth = 0): void {
	const path = `${prefix}${field.name}`;
	paths.add(path);
	paths.add(`${operationId(operation)}:${path}`);
	if (depth > 5) return;
	for (const member of field.fields ?? []) collect(member, `${path}.`, operation, paths, depth + 1);
	if (field.items) collect({ ...field.items, name: '' }, `${path}[]`, operation, paths, depth + 1);
}

describe('the description of the fulfillmenttools node', () => {
	it('sends 32 requests at once unless the user chooses otherwise', () => {
		const found = JSON.stringify(new Fulfillmenttools().description).match(/"name":"concurrency"[^}]*}[^}]*/g);
		expect(found).toEqual([expect.stringContaining('"default":32')]);
	});

	it('stays within 350 KB, and 450 bytes per operation', () => {
		const size = JSON.stringify(new Fulfillmenttools().description).length;
		expect(size).toBeLessThan(350 * 1024);
		expect(size / operations.length).toBeLessThan(450);
	});
});
