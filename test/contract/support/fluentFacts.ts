import type { RestFact } from './fluentSchema';
import type { Sent } from './types';

/** Documented REST operations that the node does not offer, each with the reason. */
export const NOT_OFFERED: Readonly<Record<string, string>> = {
	'oauth.token': 'the credential asks for tokens',
	graphql: 'its documents are validated against the schema',
	'job.results': 'only the SDK knows it; no document of the vendor does',
	'workflow.put': 'its path was not seen',
	plugin: 'its paths were not seen',
	'legacy.location.list': 'in maintenance; API Request reaches it',
	'legacy.location.write': 'in maintenance; API Request reaches it',
	'legacy.order': 'in maintenance; API Request reaches it',
	'legacy.order.fulfilment': 'in maintenance; API Request reaches it',
	'legacy.order.transaction': 'in maintenance; API Request reaches it',
	'legacy.fulfilmentOptions': 'in maintenance; API Request reaches it',
	'legacy.return': 'in maintenance; API Request reaches it',
};

type Test = (value: unknown) => boolean;

const text: Test = (value) => typeof value === 'string' && value !== '';
const object: Test = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const list: Test = (value) => Array.isArray(value);
const count: Test = (value) => /^\d+$/.test(String(value));
const utc: Test = (value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value);

/** Documented types, by operation and member. */
const TYPES: Readonly<Record<string, Readonly<Record<string, Test>>>> = {
	'event.async': { name: text, retailerId: text, entityType: text, attributes: object, meta: object },
	'event.search': { start: count, count, from: utc, to: utc },
	'job.create': { name: text, meta: object },
	'batch.create': { action: text, entityType: text, entities: list },
	transition: { triggers: list },
};

/** Parameters that the facts do not list, although the response states its offset and count. */
const PAGES: Readonly<Record<string, readonly string[]>> = { 'batch.get': ['start', 'count'] };

/** A member as the facts write it: `name!`, `meta.preprocessing? (skip|enabled)`, `triggers[].type`, `a|b`. */
interface Member {
	names: string[];
	/** Nested members, if the facts name any. */
	inner?: string;
	list: boolean;
	required: boolean;
	values?: string[];
}

/** Validates REST requests against the documented facts. */
export class RestFacts {
	private readonly facts: readonly RestFact[];
	private readonly paths: ReadonlyArray<{ fact: RestFact; pattern: RegExp }>;

	constructor(facts: readonly RestFact[]) {
		this.facts = facts.filter(({ id }) => !Object.hasOwn(NOT_OFFERED, id));
		this.paths = this.facts.map((fact) => ({ fact, pattern: patternOf(fact.path) }));
	}

	/** IDs of the facts for which the node has operations. */
	get ids(): string[] {
		return this.facts.map(({ id }) => id);
	}

	/** ID of the fact that matches the request. */
	idOf({ method, path }: Sent): string | undefined {
		return this.paths.find(({ fact, pattern }) => fact.method === method && pattern.test(path))?.fact.id;
	}

	/** Violations of the facts by the request, as messages. */
	problems(sent: Sent): string[] {
		const id = this.idOf(sent);
		const fact = this.facts.find((one) => one.id === id);
		if (!fact) return [`the facts have no ${sent.method} ${sent.path}`];
		return [...this.query(fact, sent), ...this.body(fact, sent)];
	}

	private query({ id, query = [] }: RestFact, sent: Sent): string[] {
		const seen = new Set<string>();
		const known = [...query, ...(PAGES[id] ?? [])];
		return sent.query.flatMap(([name, value]) => {
			if (!known.includes(name)) return [`query ${name}: is not known`];
			if (seen.has(name)) return [`query ${name}: comes twice`];
			seen.add(name);
			const test = TYPES[id]?.[name];
			return test && !test(value) ? [`query ${name}: ${JSON.stringify(value)} is not of its type`] : [];
		});
	}

	private body(fact: RestFact, { body, contentType }: Sent): string[] {
		const members = this.membersOf(fact);
		if (!members) return body === '' ? [] : ['this call takes no body'];
		if (body === '') return ['a body is required'];
		if (!contentType?.startsWith('application/json')) return [`content type ${contentType}`];
		const value: unknown = JSON.parse(body);
		if (!object(value)) return ['the body is no object'];
		const problems = checkMembers(value as Record<string, unknown>, members, TYPES[this.typesOf(fact)] ?? {});
		const { entities } = value as { entities?: unknown };
		const most = fact.limits?.maxEntities;
		if (most !== undefined && Array.isArray(entities) && (entities.length > most || entities.length === 0)) {
			problems.push(`body.entities has ${entities.length} records`);
		}
		return problems;
	}

	private typesOf({ id, body }: RestFact): string {
		return typeof body === 'string' ? body.replace('as ', '') : id;
	}

	private membersOf(fact: RestFact): Member[] | undefined {
		const { body } = typeof fact.body === 'string' ? this.facts.find(({ id }) => id === this.typesOf(fact))! : fact;
		return (body as string[] | undefined)?.map(memberOf);
	}
}

function patternOf(template: string): RegExp {
	const escaped = template.replace(/[.*+?^$()|[\]\\]/g, '\\$&');
	return new RegExp(`^${escaped.replace(/\{[^{}]+\}/g, '[^/:]+')}$`);
}

function memberOf(written: string): Member {
	const [name, values] = written.split(' ');
	const required = name.endsWith('!');
	const [outer, inner] = name.replace(/[!?]$/, '').split('.');
	return {
		names: outer.split('|').map((one) => one.replace('[]', '')),
		...(inner !== undefined && { inner }),
		list: outer.endsWith('[]'),
		required,
		...(values !== undefined && { values: values.replace(/[()]/g, '').split('|') }),
	};
}

function checkMembers(
	value: Record<string, unknown>,
	members: readonly Member[],
	types: Readonly<Record<string, Test>>,
): string[] {
	const problems: string[] = [];
	for (const [name, member] of Object.entries(value)) {
		const known = members.filter(({ names }) => names.includes(name));
		if (known.length === 0) problems.push(`body.${name}: is not known`);
		if (types[name] && !types[name](member))
			problems.push(`body.${name}: ${JSON.stringify(member)} is not of its type`);
		const inner = known.filter((one) => one.inner !== undefined);
		if (inner.length === 0) continue;
		for (const entry of inner[0].list ? (member as unknown[]) : [member]) {
			problems.push(...checkInner(name, (entry ?? {}) as Record<string, unknown>, inner));
		}
	}
	for (const { names, inner, required } of members) {
		if (inner === undefined && required && names.every((name) => value[name] === undefined)) {
			problems.push(`body.${names.join(' or ')}: is required`);
		}
	}
	return problems;
}

function checkInner(place: string, value: Record<string, unknown>, members: readonly Member[]): string[] {
	const problems: string[] = [];
	for (const [name, member] of Object.entries(value)) {
		const known = members.find(({ inner }) => inner === name);
		if (!known) problems.push(`body.${place}.${name}: is not known`);
		if (known?.values && !known.values.includes(String(member))) {
			problems.push(`body.${place}.${name}: ${JSON.stringify(member)} is not one of ${known.values.join(', ')}`);
		}
	}
	for (const { inner, required } of members) {
		if (required && value[inner!] === undefined) problems.push(`body.${place}.${inner}: is required`);
	}
	return problems;
}
