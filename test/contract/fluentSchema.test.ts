import {
	getNamedType,
	isEnumType,
	isInputObjectType,
	isInterfaceType,
	isObjectType,
	isScalarType,
	type GraphQLNamedType,
	type GraphQLSchema,
} from 'graphql';

import { fluentSchema, servedSchema, statedLength } from '../sandbox/fluent/schema';
import { FLUENT_FACTS, FLUENT_FILE, fluentFacts, vendorSchema } from './support/fluentSchema';

const vendor = vendorSchema();
const facts = fluentFacts();
const ours = fluentSchema();

/** Types of a schema, except those built into GraphQL. */
const typesOf = (schema: GraphQLSchema): GraphQLNamedType[] =>
	Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));

const namesOf = (schema: GraphQLSchema): string[] =>
	typesOf(schema)
		.map(({ name }) => name)
		.sort();

/** Everything about a type that affects programs, line by line: all but the vendor's descriptions. */
function told(type: GraphQLNamedType | undefined): string[] {
	if (!type || isScalarType(type)) return [String(type)];
	if (isEnumType(type))
		return type
			.getValues()
			.map(({ name }) => name)
			.sort();
	if (isInputObjectType(type)) {
		return Object.values(type.getFields())
			.map((field) => `${field.name}: ${String(field.type)} = ${String(field.defaultValue)}`)
			.sort();
	}
	if (!isObjectType(type) && !isInterfaceType(type)) throw new Error(`${type.name} is of a sort not known here`);
	const parents = type.getInterfaces().map(({ name }) => `implements ${name}`);
	const fields = Object.values(type.getFields()).map(({ name, args, type: result, deprecationReason }) => {
		const taken = args.map((one) => `${one.name}: ${String(one.type)} = ${String(one.defaultValue)}`).sort();
		return `${name}(${taken.join(', ')}): ${String(result)}${deprecationReason === undefined ? '' : ' deprecated'}`;
	});
	return [...parents, ...fields].sort();
}

if (vendor) {
	describe(`the schema rebuilt from the catalogue, compared with the vendor's ${FLUENT_FILE}`, () => {
		test('has the same types', () => {
			expect(namesOf(ours)).toEqual(namesOf(vendor));
		});

		test.each(typesOf(vendor).map((type) => [type.name, type] as const))(
			'%s has the same members, types, arguments, values and interfaces',
			(name, type) => {
				expect(ours.getType(name)?.constructor).toBe(type.constructor);
				expect(told(ours.getType(name))).toEqual(told(type));
			},
		);
	});
} else {
	test(`without the vendor's ${FLUENT_FILE}, the schema rebuilt from the catalogue has all root fields`, () => {
		expect(Object.keys(ours.getQueryType()?.getFields() ?? {})).toHaveLength(128);
		expect(Object.keys(ours.getMutationType()?.getFields() ?? {})).toHaveLength(104);
	});
}

(facts ? test : test.skip)(`limits of texts are those of the vendor's ${FLUENT_FACTS}`, () => {
	const limits = Object.entries(facts?.graphql.inputs ?? {}).flatMap(([input, members]) =>
		members.map(({ name, maxLength }) => [`${input}.${name}`, maxLength, statedLength(input, name)] as const),
	);
	// The schema's descriptions state a few more limits.
	const stated = limits.filter(([, limit]) => limit !== undefined);
	expect(stated.length).toBeGreaterThan(300);
	expect(stated.filter(([, limit, kept]) => limit !== kept)).toEqual([]);
});

test('the sandbox serves the schema, extended only by the operations known to be newer', () => {
	const added = (kind: 'Query' | 'Mutation') =>
		Object.keys((servedSchema().getType(kind) as never as { getFields(): object }).getFields())
			.filter((name) => !Object.hasOwn((ours.getType(kind) as never as { getFields(): object }).getFields(), name))
			.sort();
	expect(added('Query')).toEqual(['products', 'sourcingProfile', 'sourcingProfiles']);
	expect(added('Mutation')).toEqual(['activateSourcingProfile', 'createSourcingProfile']);
	for (const type of typesOf(ours).filter(({ name }) => !['Query', 'Mutation'].includes(name))) {
		expect({ [type.name]: told(servedSchema().getType(type.name)) }).toEqual({ [type.name]: told(type) });
	}
	expect(getNamedType(servedSchema().getQueryType()?.getFields().products.type)?.name).toBe('ProductConnection');
});
