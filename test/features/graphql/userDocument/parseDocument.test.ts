import fc from 'fast-check';
import { parse, print, type GraphQLError } from 'graphql';

import type { InputError } from '../../../../connector/core/inputError';
import { checkedVariables, chooseOperation } from '../../../../connector/features/graphql/userDocument/chooseOperation';
import { parseDocument, variablesIn } from '../../../../connector/features/graphql/userDocument/parseDocument';

/** The whole executable part of the language. */
const WHOLE = `# a comment with "quotes"
query Named($a: [String!]! = ["x", "\\u0041\\n"] @deprecated(reason: "no"), $b: Int = -1.5e3, $c: In = {k: [1], e: ENUM}) @live(if: true) {
	first: things(ref: $a, where: {n: $b, deep: [{v: $c}], text: """block "of" text \\""" { """, none: null}) @skip(if: false) {
		edges { cursor, node { ...Part ... on Thing @include(if: true) { id } ... { name } } }
	}
}
mutation Other { change(input: {}) { id } }
fragment Part on Thing @x { ref attributes { name } }
{ plain }`;

const refusal = (act: () => unknown): string => {
	try {
		act();
	} catch (error) {
		return `${(error as Error).message} | ${(error as InputError).hint}`;
	}
	return 'accepted';
};

/** Line and column of the error by the reference implementation; undefined for a document that it accepts. */
function reference(source: string): string | undefined {
	try {
		const { definitions } = parse(source, { maxTokens: 5000 });
		const alien = definitions.find(({ kind }) => kind !== 'OperationDefinition' && kind !== 'FragmentDefinition');
		return alien && 'types';
	} catch (error) {
		const [{ line, column }] = (error as GraphQLError).locations!;
		return `line ${line}, column ${column}`;
	}
}

describe('the parser of GraphQL documents', () => {
	it('accepts everything that the language has for execution', () => {
		expect(reference(WHOLE)).toBeUndefined();
		const { operations, fragments } = parseDocument(WHOLE);
		const declared = operations.map(({ operation, name, variableDefinitions = [] }) => [
			operation,
			name?.value,
			variableDefinitions.map(({ type }) => print(type)),
		]);
		expect(declared).toEqual([
			['query', 'Named', ['[String!]!', 'Int', 'In']],
			['mutation', 'Other', []],
			['query', undefined, []],
		]);
		expect(variablesIn(operations[0]).map(({ name }) => name.value)).toEqual(['a', 'b', 'c']);
		expect([...fragments.keys()]).toEqual(['Part']);
	});

	it('accepts and rejects the same documents as the reference implementation', () => {
		const pieces = [
			'{',
			'}',
			'(',
			')',
			'[',
			']',
			'!',
			'$',
			'@',
			':',
			'=',
			'...',
			'"',
			'"""',
			'\\',
			'#',
			'\n',
			'\r\n',
			' ',
		].concat(['on', 'x', 'query', 'fragment', '1', '-', '0', '.5', 'e3', 'null', '&', '|', '%', 'ü', ',', '\t']);
		const parts = WHOLE.split(/(\b|(?=[^\w\s]))/).filter((part) => part !== '');
		const change = fc.record({
			at: fc.nat(parts.length),
			drop: fc.nat(2),
			add: fc.array(fc.constantFrom(...pieces), { maxLength: 2 }),
		});
		fc.assert(
			fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
				const changed = [...parts];
				for (const { at, drop, add } of changes) changed.splice(at, drop, ...add);
				const source = changed.join('');
				const expected = reference(source);
				const found = refusal(() => parseDocument(source));
				// A document that both can parse may still be rejected here, for a name that occurs twice.
				if (expected === undefined) expect(found).toMatch(/^accepted$|twice|there are two/);
				else expect(found).not.toBe('accepted');
			}),
			{ numRuns: 5_000 },
		);
	});

	it.each([
		['{ a(', 'it ends where an argument has to stand (line 1, column 5)'],
		['{\n  a\n  b(x: )\n}', "')' stands where a value has to (line 3, column 8)"],
		['{ a "text" }', 'a text stands where a field has to (line 1, column 5)'],
		['{ a(x: "open) }', 'a text is not closed by a quote in the same line (line 1, column 8)'],
		['{ a(x: """open) }', 'a block of text is not closed by """ (line 1, column 8)'],
		['{ a(x: "\\q") }', 'a backslash is followed by something that is no escape sequence (line 1, column 9)'],
		['{ a(x: 01) }', "'1' cannot stand in a number (line 1, column 9)"],
		['{ a % }', "'%' is not a part of GraphQL (line 1, column 5)"],
		['type A { b: C }', "'type' stands where 'query', 'mutation', 'fragment' or '{' has to (line 1, column 1)"],
		[
			'fragment on on A { b }',
			"'on' stands where the fragment's name, which cannot be 'on' has to (line 1, column 10)",
		],
		['"about" { b }', "'{' stands where 'query', 'mutation' or 'fragment' has to (line 1, column 9)"],
		['query($a: Int, $a: Int) { a }', "the variable '$a' is declared twice (line 1, column 16)"],
		['query($a: Int = $b) { a }', 'a default value cannot hold a variable (line 1, column 17)'],
		['{ a(x: 1, x: 2) }', "the argument 'x' is given twice (line 1, column 11)"],
		['{a'.repeat(201), 'it is nested deeper than 200 levels (line 1, column 402)'],
		['{a(x:' + '['.repeat(200), 'it is nested deeper than 200 levels (line 1, column 206)'],
		['{ a: }', "'}' stands where the field behind its alias has to (line 1, column 6)"],
		['{ a @ }', "'}' stands where the directive's name has to (line 1, column 7)"],
		['{ a(x: {1: 2}) }', "'1' stands where a member has to (line 1, column 9)"],
		['{ a(x: 1.) }', "'.' cannot stand in a number (line 1, column 9)"],
		['{ # "\n  a(x: "open) }', 'a text is not closed by a quote in the same line (line 2, column 8)'],
		['query($) { a }', "')' stands where the variable's name has to (line 1, column 8)"],
		['fragment A B { c }', "'B' stands where 'on' and a type has to (line 1, column 12)"],
	])('reports line and column of a syntax error: %s', (source, message) => {
		expect(refusal(() => parseDocument(source))).toContain(message);
	});

	it.each([
		['', '', "'GraphQL Document' is empty"],
		['fragment A on B { c }', '', 'it has fragments only'],
		['query A { a } { b }', '', 'an operation among several has no name (line 1, column 15)'],
		['query A { a } query A { b }', '', "there are two operations 'A' (line 1, column 15)"],
		[
			'query A { a } query B { b }',
			'',
			"'Operation Name' is empty, but 'GraphQL Document' has 2 operations | Use one of: A, B",
		],
		['query A { a }', 'B', "'Operation Name' is 'B', which is not in 'GraphQL Document' | Use one of: A"],
		['subscription A { a }', '', 'a subscription has no single answer (line 1, column 1)'],
		['{ ...A }', '', "the fragment 'A' is not there (line 1, column 3)"],
		['{ ...A } fragment A on B { c { ...A } }', '', "the fragment 'A' contains itself (line 1, column 32)"],
		['query A { a ...F } fragment F on Q { b(x: $y) }', '', "the variable '$y' is not declared (line 1, column 43)"],
	])('rejects what cannot be executed: %s', (source, name, message) => {
		expect(refusal(() => chooseOperation(source, name))).toContain(message);
	});

	it('selects the operation by its name', () => {
		const { operation } = chooseOperation('query A { a } mutation B { b }', 'B');
		expect(operation.operation).toBe('mutation');
	});

	it('sends only the variables of the chosen operation, and rejects missing and unknown ones', () => {
		const chosen = chooseOperation(
			'query A($x: ID!, $y: Int! = 3, $z: Int) { a(x: $x y: $y z: $z) } query B($q: Int) { b(q: $q) }',
			'A',
		);
		expect(checkedVariables(chosen, { x: '1', q: 2, z: null })).toEqual({ x: '1', z: null });
		expect(refusal(() => checkedVariables(chosen, {}))).toContain(
			"'$x' is of type ID! and has no value (line 1, column 9)",
		);
		expect(refusal(() => checkedVariables(chosen, { x: '1', y: null }))).toContain(
			"'$y' is of type Int! and has no value",
		);
		expect(refusal(() => checkedVariables(chosen, { x: '1', w: 1 }))).toContain("'Variables' has a value for 'w'");
	});
});
