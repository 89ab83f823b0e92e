import fc, { type Arbitrary } from 'fast-check';
import {
	getNamedType,
	getNullableType,
	isEnumType,
	isInputObjectType,
	isListType,
	isNonNullType,
	type GraphQLInputObjectType,
	type GraphQLInputType,
} from 'graphql';

import { mostCharacters, type Facts } from './fluentSchema';

/** Length limit of a text where the schema states none. */
const MAX_TEXT = 255;
/** Deepest level at which optional objects are filled in. */
const DEEPEST = 4;
/** Texts that break documents or JSON built by careless concatenation. */
const AWKWARD = ['"', '\\', '"""', '}', '$x', '{{ $json }}', '\u2028', 'ä漢🙂', '', ' ', '=1+1', 'null', '%', '#'];
const INTEGERS = [0, -1, 2 ** 31 - 1, -(2 ** 31)];

/**
 * Values of a schema type as a user could enter them in JSON: any subset of the optional members, texts up to their
 * limit.
 */
export class Inputs {
	constructor(private readonly facts: Facts | undefined) {}

	/** @param whole fills in every member, down to recursive types */
	of(given: GraphQLInputType, { whole = false, depth = 0, limit = MAX_TEXT } = {}): Arbitrary<unknown> {
		const type = getNullableType(given);
		if (isListType(type)) {
			const entry = this.of(type.ofType as GraphQLInputType, { whole, depth, limit });
			return fc.array(entry, { minLength: 1, maxLength: 2 });
		}
		if (isInputObjectType(type)) return this.object(type, whole, depth);
		const named = getNamedType(type);
		if (isEnumType(named)) return fc.constantFrom(...named.getValues().map(({ name }) => name));
		switch (named.name) {
			case 'Int':
				return fc.oneof(fc.constantFrom(...INTEGERS), fc.integer());
			case 'Float':
				return fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }).map((value) => value + 0);
			case 'Boolean':
				return fc.boolean();
			case 'DateTime':
				return fc
					.date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
					.map((date) => date.toISOString());
			case 'ID':
				return fc.oneof(fc.uuid(), fc.integer({ min: 1 }).map(String));
			case 'Json':
				return fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant({ a: [1, { b: 'c' }] }));
			default:
				return text(limit);
		}
	}

	private object(type: GraphQLInputObjectType, whole: boolean, depth: number): Arbitrary<unknown> {
		const model: Record<string, Arbitrary<unknown>> = {};
		const required: string[] = [];
		for (const [name, { type: member }] of Object.entries(type.getFields())) {
			const needed = isNonNullType(member);
			if (!needed && depth >= DEEPEST) continue;
			const limit = mostCharacters(this.facts, type, name);
			model[name] = this.of(member, { whole, depth: depth + 1, limit });
			if (needed || whole) required.push(name);
		}
		return fc.record(model, { requiredKeys: required });
	}
}

function text(limit: number): Arbitrary<string> {
	const own = fc.string({ minLength: 1, maxLength: Math.min(limit, 20), unit: 'grapheme' });
	const awkward = fc.constantFrom(...AWKWARD.filter((one) => one.trim() !== ''));
	const longest = fc.constant('x'.repeat(limit));
	return fc
		.oneof({ weight: 6, arbitrary: own }, { weight: 3, arbitrary: awkward }, longest)
		.map((made) => made.slice(0, limit));
}
