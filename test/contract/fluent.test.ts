import fc from 'fast-check';
import { isInputObjectType, type GraphQLInputObjectType, type GraphQLSchema } from 'graphql';
import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { operationId } from '../../connector/core/catalogue/lookup';
import { getPath } from '../../connector/core/dotPath';
import { LOAD_OPTION } from '../../connector/features/batchLoad/loadOptions';
import { GRAPHQL_OPTION, GRAPHQL_PARAMETER } from '../../connector/features/graphql/parameters';
import { PARAMETER, ROW } from '../../connector/form/parameters';
import { fluentProvider } from '../../nodes/FluentCommerce/profile';
import { fluentSchema } from '../sandbox/fluent/schema';
import { main } from '../support/formValues';
import type { AnyOperation as Operation } from '../support/words';
import { catalogueChecker } from './support/catalogueChecker';
import { expectedArguments, missing } from './support/fluentExpected';
import { RestFacts } from './support/fluentFacts';
import { Inputs } from './support/fluentInput';
import { fieldInputs, jsonInput } from './support/fluentInputs';
import { leafPaths, selectionOf } from './support/fluentPaths';
import { FLUENT_FACTS, FLUENT_FILE, fluentFacts, strict, vendorSchema } from './support/fluentSchema';
import { FluentWorld } from './support/fluentWorld';
import { heldAgainst } from './support/vendorData';

const vendor = vendorSchema();
const facts = fluentFacts();
const { catalogue } = fluentProvider;

/** Root fields added after the schema was published, so there is nothing to validate their arguments against. */
const ADDED_LATER = {
	query: ['products', 'sourcingProfile', 'sourcingProfiles'],
	mutation: ['createSourcingProfile', 'activateSourcingProfile'],
};
const isLater = ({ graphql }: Operation): boolean =>
	graphql !== undefined && ADDED_LATER[graphql.kind].includes(graphql.field);

/** Operations that are root fields of the schema, without `graphql.run`, whose document is the user's. */
const rooted = catalogue.operations.filter((operation) => operation.graphql !== undefined && !isLater(operation));
const rest = catalogue.operations.filter(({ graphql, ownDocument }) => graphql === undefined && !ownDocument);
const resources = [...new Set(rooted.map(({ resource }) => resource))];

/** Problems reported per resource; hardly anyone reads more. */
const TOLD = 40;
/** Random inputs for each operation; the seed is fixed, so that failures are reproducible. */
const RANDOM = { numRuns: 4, seed: 20_231_025 };

let schema: GraphQLSchema;
let world: FluentWorld;
beforeAll(async () => {
	schema = vendor ?? strict(fluentSchema());
	world = await FluentWorld.start(schema, facts);
});
beforeEach(() => {
	world.pages = 2;
	world.refuse = undefined;
});
afterAll(async () => await world.stop());

function rootNames(kind: 'query' | 'mutation'): string[] {
	const type = kind === 'query' ? schema.getQueryType() : schema.getMutationType();
	return Object.keys(type!.getFields()).sort();
}

const parametersOf = (operation: Operation, more: object): INodeParameters =>
	({ ...fieldParameters(operation), ...more }) as INodeParameters;

/** Parameters for the required fields. */
function fieldParameters(operation: Operation): INodeParameters {
	return fieldInputs(operation, bodies.get(operation))[0].parameters;
}

const bodies = new Map<Operation, Awaited<ReturnType<typeof catalogue.body>>>();
beforeAll(async () => {
	for (const operation of catalogue.operations) bodies.set(operation, await catalogue.body(operation));
});

/** The input type of a mutation's body, if it has one. */
function inputType({ graphql }: Operation): GraphQLInputObjectType | undefined {
	if (graphql?.input === undefined) return undefined;
	const type = schema.getType(graphql.arguments[graphql.input].replace(/[[\]!]/g, ''));
	return isInputObjectType(type) ? type : undefined;
}

/** The body without members that the form asks for as parameters. */
function besideParameters({ graphql, parameters = [] }: Operation, body: object): Record<string, unknown> {
	const left = structuredClone(body) as Record<string, unknown>;
	const within = `${graphql?.input}.`;
	for (const { name } of parameters) {
		const path = graphql?.paths?.[name] ?? name;
		if (path.startsWith(within)) remove(left, path.slice(within.length).split('.'));
	}
	return left;
}

function remove(from: Record<string, unknown>, [name, ...rest]: string[]): void {
	const inner = from[name];
	if (rest.length > 0 && typeof inner === 'object' && inner !== null) remove(inner as Record<string, unknown>, rest);
	if (rest.length === 0 || Object.keys(inner ?? {}).length === 0) delete from[name];
}

const ofResource = (resource: string): Operation[] => rooted.filter((operation) => operation.resource === resource);
const labels = resources.map((name) => [catalogue.resources.find((one) => one.name === name)?.label ?? name, name]);

describe(heldAgainst('the documents of the Fluent Commerce node', vendor, FLUENT_FILE), () => {
	it.each(['query', 'mutation'] as const)('has an operation for each %s of the schema, and for no others', (kind) => {
		const own = rooted.filter(({ graphql }) => graphql?.kind === kind).map(({ graphql }) => graphql!.field);
		expect([...new Set(own)].sort()).toEqual(rootNames(kind));
		expect(rootNames(kind)).toHaveLength(kind === 'query' ? 128 : 104);
	});

	it('marks root fields that were added later, and does not validate them', () => {
		const later = catalogue.operations.filter(isLater);
		const names = later.map(({ graphql }) => graphql!.field);
		const known = [...ADDED_LATER.query, ...ADDED_LATER.mutation];
		expect(names.filter((name) => !known.includes(name))).toEqual([]);
		for (const { stage } of later) expect(stage).toBe('unconfirmed');
		if (facts) {
			const { queries, mutations } = facts.meta.knownAdditionsSince;
			expect(ADDED_LATER).toEqual({ query: queries, mutation: mutations });
		}
	});

	it('declares the arguments of each as the schema does', () => {
		for (const operation of rooted) {
			const { kind, field, arguments: declared, type, connection } = operation.graphql!;
			const root = (kind === 'query' ? schema.getQueryType() : schema.getMutationType())!.getFields()[field];
			const written = Object.fromEntries(root.args.map((one) => [one.name, String(one.type)]));
			expect([field, declared]).toEqual([field, written]);
			const given = String(root.type).replace(/[[\]!]/g, '');
			expect([field, connection === true]).toEqual([field, given.endsWith('Connection')]);
			if (!connection) expect([field, type]).toEqual([field, given]);
		}
	});

	it.each(labels)('are valid with required, all and extreme inputs, which all arrive: %s', async (_label, resource) => {
		const problems: string[] = [];
		for (const operation of ofResource(resource)) {
			for (const input of fieldInputs(operation, bodies.get(operation))) {
				const place = `${operationId(operation)} / ${input.how}`;
				for (const problem of await world.problems(operation, input)) problems.push(`${place}: ${problem}`);
			}
		}
		expect(problems.slice(0, TOLD)).toEqual([]);
	});

	it.each(labels)('are valid with any input that the schema allows, written as JSON: %s', async (_label, resource) => {
		const inputs = new Inputs(facts);
		for (const operation of ofResource(resource)) {
			const type = inputType(operation);
			if (!type || !bodies.get(operation)) continue;
			for (const whole of [true, false]) {
				await fc.assert(
					fc.asyncProperty(inputs.of(type, { whole }), async (made) => {
						const body = besideParameters(operation, made as object);
						const input = jsonInput(operation, 'JSON', body);
						expect([operationId(operation), await world.problems(operation, input)]).toEqual([
							operationId(operation),
							[],
						]);
					}),
					{ ...RANDOM, numRuns: whole ? 1 : RANDOM.numRuns },
				);
			}
		}
	});

	it.each(labels)('request the chosen fields at any depth: %s', async (_label, resource) => {
		for (const operation of ofResource(resource)) {
			const { type, plain } = operation.graphql!;
			if (plain) continue;
			await fc.assert(
				fc.asyncProperty(leafPaths(schema, type), async (paths) => {
					const chosen = { [GRAPHQL_PARAMETER.returnedFields]: 'chosen', [GRAPHQL_PARAMETER.chosenFields]: paths };
					const { calls, problems, result } = await world.calls(parametersOf(operation, chosen));
					expect([operationId(operation), paths, problems]).toEqual([operationId(operation), paths, []]);
					for (const { leaves } of calls) expect(leaves).toEqual(expect.arrayContaining(paths));
					for (const item of result.json) expect(leavesOf(item).filter((leaf) => !within(leaf, paths))).toEqual([]);
				}),
				RANDOM,
			);
		}
	});

	it.each(['order.get', 'order.getAll'])(
		'stay within the complexity limit with four levels of lists: %s',
		async (id) => {
			const order = catalogue.operations.find((one) => operationId(one) === id)!;
			const fields = [
				'fulfilmentChoices.fulfilments.articles.items.id',
				'fulfilments.articles.fulfilments.items.id',
				'fulfilments.waves.fulfilments.articles.id',
			];
			const chosen = { [GRAPHQL_PARAMETER.returnedFields]: 'chosen', [GRAPHQL_PARAMETER.chosenFields]: fields };
			const { calls, problems } = await world.calls(parametersOf(order, chosen));
			expect(problems).toEqual([]);
			expect(calls[0].connections).toContain('fulfilments.waves.fulfilments.articles');
		},
	);

	it.each(labels)('contain the selection that the user wrote: %s', async (_label, resource) => {
		for (const operation of ofResource(resource)) {
			const { type, plain } = operation.graphql!;
			if (plain) continue;
			await fc.assert(
				fc.asyncProperty(leafPaths(schema, type), async (paths) => {
					const selection = selectionOf(schema, type, paths);
					const chosen = { [GRAPHQL_PARAMETER.returnedFields]: 'graphql', [GRAPHQL_PARAMETER.selection]: selection };
					const { calls, problems } = await world.calls(parametersOf(operation, chosen), { own: true });
					expect([operationId(operation), selection, problems]).toEqual([operationId(operation), selection, []]);
					for (const { leaves } of calls) expect(leaves).toEqual(expect.arrayContaining(paths));
				}),
				{ ...RANDOM, numRuns: 2 },
			);
		}
	});

	it.each(labels)(
		'combine several items as one root field each, with the values of that item: %s',
		async (_label, resource) => {
			for (const operation of ofResource(resource)) {
				if (operation.paging !== undefined) continue;
				const [, all] = fieldInputs(operation, bodies.get(operation));
				const parameters = { ...all.parameters, [PARAMETER.options]: { [GRAPHQL_OPTION.itemsPerDocument.name]: 3 } };
				const items = Array.from({ length: 5 }, (): IDataObject => ({}));
				const { calls, problems, sent, result } = await world.calls(parameters as INodeParameters, { items });
				expect([operationId(operation), problems]).toEqual([operationId(operation), []]);
				const expected = expectedArguments(operation.graphql!, all.given);
				for (const call of calls)
					expect([call.field, missing(schema, operation, call, expected)]).toEqual([call.field, []]);
				expect([operationId(operation), sent.length, calls.length]).toEqual([operationId(operation), 2, 5]);
				expect(calls.map(({ key }) => key)).toEqual(['r0', 'r1', 'r2', 'r0', 'r1']);
				expect(result.items.map(({ pairedItem }) => pairedItem)).toEqual(items.map((_item, item) => ({ item })));
			}
		},
	);

	it('find entities by alternative keys where these exist', async () => {
		const own = rooted.filter(({ find }) => find !== undefined);
		world.pages = 1;
		expect(own.length).toBeGreaterThan(20);
		for (const operation of own) {
			for (const { parameter, key, argument, operation: list, filter } of operation.find!) {
				const by = { [parameter]: { __rl: true, mode: key, value: 'REF-1' } };
				const { calls, problems } = await world.calls(parametersOf(operation, by));
				const place = `${operationId(operation)} by ${key}`;
				expect([place, problems]).toEqual([place, []]);
				const last = calls[calls.length - 1];
				expect([place, last.field]).toEqual([place, operation.graphql!.field]);
				if (argument !== undefined) {
					expect([place, calls.length, getPath(last.args, argument)]).toEqual([place, 1, 'REF-1']);
					continue;
				}
				const found = catalogue.operations.find((one) => operationId(one) === list)!;
				const asked = found.graphql!.paths?.[filter!] ?? filter!;
				expect([place, calls[0].field, getPath(calls[0].args, asked)]).toEqual([
					place,
					found.graphql!.field,
					['REF-1'],
				]);
				// The mock server numbers generated identifiers from 1001 on.
				const path = operation.graphql!.paths?.[parameter] ?? parameter;
				expect([place, getPath(last.args, path)]).toEqual([place, expect.stringMatching(/^1\d{3}$/)]);
			}
		}
	});

	it('follow a creation refused as a duplicate with a lookup of the existing entity', async () => {
		const own = rooted.filter(({ existing }) => existing !== undefined);
		world.pages = 1;
		expect(own.length).toBeGreaterThan(10);
		for (const operation of own) {
			const { codes, operation: reader } = operation.existing!;
			world.refuse = codes[0];
			const [, all] = fieldInputs(operation, bodies.get(operation));
			const parameters = { ...all.parameters, [PARAMETER.options]: { [GRAPHQL_OPTION.onExisting.name]: 'return' } };
			const { calls, problems } = await world.calls(parameters as INodeParameters);
			const place = operationId(operation);
			expect([place, problems]).toEqual([place, []]);
			const found = catalogue.operations.find((one) => operationId(one) === reader)!;
			const fields = [...new Set(calls.map(({ field }) => field))];
			expect([place, fields]).toEqual([place, [operation.graphql!.field, found.graphql!.field]]);
		}
	});

	it('use the retailer of the credential where none is given', async () => {
		const order = catalogue.operations.find((one) => operationId(one) === 'order.create')!;
		const given = parametersOf(order, main({}, { 'retailer.id': '' }));
		const { calls, problems } = await world.calls(given, { credential: 'retailer' });
		expect(problems).toEqual([]);
		expect(calls[0].args.input).toMatchObject({ retailer: { id: '5' } });
	});

	it('contain attributes given as rows', async () => {
		const order = catalogue.operations.find((one) => operationId(one) === 'order.update')!;
		const rows = [
			{ name: 'colour', type: 'STRING', value: 'red' },
			{ name: 'count', type: 'INTEGER', value: '7' },
			{ name: 'box', type: 'JSON', value: '{"a":[1]}' },
			{ name: 'empty', type: 'STRING', value: '' },
		];
		const { calls, problems } = await world.calls(parametersOf(order, { attributes: { [ROW]: rows } }));
		expect(problems).toEqual([]);
		expect(getPath(calls[0].args, 'input.attributes')).toEqual([
			{ name: 'colour', type: 'STRING', value: 'red' },
			{ name: 'count', type: 'INTEGER', value: 7 },
			{ name: 'box', type: 'JSON', value: { a: [1] } },
		]);
	});
});

/** Dot paths of all leaf values in an item. */
function leavesOf(value: unknown, path = ''): string[] {
	if (Array.isArray(value)) return value.flatMap((entry) => leavesOf(entry, path));
	if (typeof value !== 'object' || value === null) return [path];
	return Object.entries(value).flatMap(([name, member]) => leavesOf(member, path === '' ? name : `${path}.${name}`));
}

/** At one of the paths, or inside a JSON value at one of them; interfaces also add the type name. */
function within(leaf: string, paths: readonly string[]): boolean {
	return leaf.endsWith('__typename') || paths.some((path) => leaf === path || leaf.startsWith(`${path}.`));
}

describe(heldAgainst('the REST requests of the Fluent Commerce node', facts, FLUENT_FACTS), () => {
	const byFacts = facts && new RestFacts(facts.rest);
	const byCatalogue = catalogueChecker(catalogue);
	const seen = new Set<string>();

	it.each(rest.map((operation) => [operationId(operation), operation]))('%s', async (id, operation) => {
		for (const { how, parameters, given } of fieldInputs(operation, bodies.get(operation))) {
			const quick = { [LOAD_OPTION.pollEvery.name]: 1, [LOAD_OPTION.waitForBatches.name]: how === 'required' };
			const items = [{ ref: 'A', locationRef: 'L', skuRef: 'S', qty: 1 }];
			const more = operation.load ? { [PARAMETER.options]: quick } : {};
			const { sent, result } = await world.run({ ...parameters, ...more } as INodeParameters, { items });
			expect([id, how, result.error?.message]).toEqual([id, how, undefined]);
			expect(sent.length).toBeGreaterThan(0);
			for (const one of sent) {
				expect([id, how, byFacts?.problems(one) ?? []]).toEqual([id, how, []]);
				if (byFacts) seen.add(byFacts.idOf(one)!);
				if (!operation.load) expect([id, how, await byCatalogue(operation, one)]).toEqual([id, how, []]);
			}
			if (operation.load) continue;
			const [{ query, body, path }] = sent;
			const { listed } = bodies.get(operation) ?? {};
			const whole: unknown = body === '' ? {} : JSON.parse(body);
			const arrived = listed ? getPath(whole, `${listed.name}.0`) : whole;
			for (const [name, value] of Object.entries(given.body ?? {})) {
				expect([id, how, name, getPath(arrived, name)]).toEqual([id, how, name, value]);
			}
			const asked = new Map(query);
			for (const { name, type, sent: written = name } of operation.query ?? []) {
				const value = given.named[name];
				const expected = type === 'dateTime' && value ? new Date(String(value)).toISOString() : value;
				const text = expected === undefined ? undefined : String(expected);
				expect([id, how, name, asked.get(written)]).toEqual([id, how, name, text]);
			}
			for (const { name } of operation.parameters ?? []) {
				expect(path.split(/\/|::/).map(decodeURIComponent)).toContain(String(given.named[name]));
			}
		}
	});

	it('cover all that the facts list for this node', () => {
		if (!byFacts) return expect(rest.length).toBeGreaterThan(0);
		expect([...seen].sort()).toEqual([...byFacts.ids].sort());
	});
});
