import { getNamedType, type GraphQLField, type GraphQLInputObjectType, type GraphQLObjectType } from 'graphql';

import { knownForTests, perTest, sandboxForTests } from '../../../support/forTests';
import { servedSchema } from '../schema';
import { fluentSession } from './client';
import { everything, smallest, withVariables } from './inputs';

type Field = GraphQLField<unknown, unknown>;

const sandbox = sandboxForTests('fluent');
const session = perTest(() => fluentSession(sandbox));
const known = knownForTests(sandbox, 'fluent');

const fields = (type: GraphQLObjectType | null | undefined): Field[] => Object.values(type?.getFields() ?? {});
const queries = fields(servedSchema().getQueryType());
const mutations = fields(servedSchema().getMutationType());
const named = (all: Field[]): Array<[string, Field]> => all.map((field) => [field.name, field]);

async function call(kind: string, field: Field, variables: Record<string, unknown>): Promise<Record<string, unknown>> {
	const [declared, used] = withVariables(field.args.filter(({ name }) => name in variables));
	const selection = everything(getNamedType(field.type) as GraphQLObjectType, 1);
	const text = `${kind} ${declared} { it: ${field.name}${used} ${field.name === 'product' ? '{ id ref }' : selection} }`;
	return (await session.data(text, variables)).it;
}

/** Arguments that select a seeded record if `known` has no entry of that name. */
const OTHER_KEYS: Record<string, (all: Record<string, string>) => Record<string, unknown>> = {
	creditMemoItem: () => ({ ref: 'CM-1-1' }),
	invoiceItem: () => ({ ref: 'INV-1-1' }),
	paymentTransaction: () => ({ ref: 'PT-1' }),
	currency: () => ({ alphabeticCode: 'EUR' }),
	role: () => ({ name: 'STORE' }),
	permission: () => ({ name: 'JOB_VIEW' }),
	user: () => ({ username: 'sandbox_admin' }),
	returnOrderItem: (all) => ({ ref: 'RET-1-1', returnOrder: { ref: all.returnOrder, retailer: { id: '5' } } }),
	returnFulfilmentItem: (all) => ({
		ref: 'RET-1-F1-1',
		returnFulfilment: { ref: all.returnFulfilment, returnOrder: { ref: all.returnOrder, retailer: { id: '5' } } },
	}),
	inventoryQuantity: (all) => ({ ref: all.position, catalogue: { ref: all.inventoryCatalogue } }),
	virtualPosition: (all) => ({
		ref: `${all.variantProduct}:${all.location}`,
		catalogue: { ref: all.virtualCatalogue },
	}),
	product: (all) => ({ ref: all.variantProduct, catalogue: { ref: all.productCatalogue } }),
	inventoryPosition: (all) => ({ ref: all.position, catalogue: { ref: all.inventoryCatalogue } }),
	fulfilmentChoice: () => ({ ref: 'FC-1' }),
	wave: (all) => ({ id: all.waveId }),
	setting: (all) => ({ id: all.settingId }),
	fulfilment: (all) => ({ id: all.fulfilmentId }),
	financialTransaction: (all) => ({ id: all.transactionId }),
	retailerById: () => ({ id: '5' }),
	customerAddressById: () => ({ id: '500001' }),
	me: () => ({}),
	sourcingProfile: () => ({ ref: 'GLOBAL_DEFAULT' }),
	consignmentArticleById: (all) => ({ article: { id: all.articleId }, consignment: { id: all.consignmentId } }),
	carrierConsignmentArticleById: (all) => ({
		article: { id: all.articleId },
		carrierConsignment: { ref: all.carrierConsignment },
	}),
};

/** Keys of the seeded record that a query should find. */
function keysFor({ name, args }: Field): Record<string, unknown> {
	const own = OTHER_KEYS[name];
	if (own) return own(known);
	if (name.endsWith('ById')) return { id: known[`${name.slice(0, -4)}Id`] ?? '1001' };
	const needed = args.filter(({ type }) => String(type).endsWith('!'));
	if (!needed.length) return { ref: known[name] };
	return Object.fromEntries(
		needed.map(({ name: key, type }) => [key, key === 'ref' ? known[name] : smallest(type, known)]),
	);
}

const isSearch = ({ args }: Field) => args.some(({ name }) => name === 'first');
const isSum = ({ name }: Field) => name.endsWith('Aggregate');

test.each(named(queries.filter((field) => !isSearch(field) && !isSum(field))))(
	'%s finds a seeded record',
	async (_name, field) => {
		expect(await call('query', field, keysFor(field))).toBeTruthy();
	},
);

test.each(named(queries.filter(isSearch)))('%s lists the seeded records with every member', async (name, field) => {
	const needed = field.args.filter(({ type }) => String(type).endsWith('!'));
	const variables = Object.fromEntries(needed.map((one) => [one.name, smallest(one.type, known, one.name)]));
	const found = (await call('query', field, { ...variables, first: 2 })) as { edges: unknown[] };
	expect({ name, some: found.edges.length > 0 }).toEqual({ name, some: true });
});

test.each(named(mutations.filter(({ name }) => name.startsWith('create'))))(
	'%s creates a record from the required input, all of which can be read',
	async (_name, field) => {
		const input = smallest(field.args[0].type, known);
		const made = await call('mutation', field, { input });
		expect(made).toBeTruthy();
		if ('createdOn' in made) expect(made.updatedOn).toBe(made.createdOn);
	},
);

const updates = mutations.filter(({ name, args }) => name.startsWith('update') && args.length === 1);

test.each(named(updates))('%s changes a record selected by its keys', async (name, field) => {
	const kind = getNamedType(field.type).name;
	const list = (await sandboxList(kind))[0];
	const type = getNamedType(field.args[0].type) as GraphQLInputObjectType;
	const given = smallest(type, known) as Record<string, unknown>;
	const input: Record<string, unknown> = {};
	for (const key of Object.keys(given))
		input[key] = key in list && typeof list[key] !== 'object' ? list[key] : given[key];
	const before = Date.now();
	const changed = await call('mutation', field, { input });
	for (const key of ['id', 'ref', 'username'].filter((one) => one in input))
		expect({ name, [key]: changed[key] }).toEqual({ name, [key]: input[key] });
	if (typeof changed.updatedOn === 'string') expect(Date.parse(changed.updatedOn)).toBeGreaterThanOrEqual(before);
});

/** Records of a kind by the query that lists them. */
async function sandboxList(kind: string): Promise<Array<Record<string, unknown>>> {
	const field = queries.find(
		(one) => getNamedType(one.type).name === `${kind}Connection` && one.name !== 'articlesByLocation',
	) as Field;
	const found = (await call('query', field, { first: 1 })) as { edges: Array<{ node: Record<string, unknown> }> };
	return found.edges.map(({ node }) => node);
}

test.each(named(mutations.filter(({ name }) => name.startsWith('remove'))))(
	'%s accepts keys that exist',
	async (_name, field) => {
		expect(await call('mutation', field, { input: smallest(field.args[0].type, known) })).toEqual({
			status: 'SUCCESS',
		});
	},
);
