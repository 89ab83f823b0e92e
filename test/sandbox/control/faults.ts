import type { Fault, FaultKind } from '../http/faulty';

/** A fault and the requests it affects. */
export interface FaultRule extends Fault {
	/** Provider, e.g. `fedex`; all by default. */
	provider?: string;
	/**
	 * Which requests: a route's name (`token`, `inventory.list`), or method and path with `*` as wildcard
	 * (`GET /api/v1/items*`). All by default.
	 */
	route?: string;
	/** How many requests it affects; 0 means until cleared. Default 1. */
	count?: number;
	/** Matching requests let through first. */
	skip?: number;
}

interface Armed {
	rule: FaultRule;
	matches: (name: string | undefined, line: string) => boolean;
	skip: number;
	left: number;
}

/** The armed faults, in the order in which they were injected. */
export class Faults {
	private armed: Armed[] = [];

	add(rule: FaultRule): void {
		checkKind(rule.kind);
		this.armed.push({
			rule,
			matches: matcher(rule.route),
			skip: rule.skip ?? 0,
			left: rule.count === 0 ? Infinity : (rule.count ?? 1),
		});
	}

	/** The fault for this request, whose count it lowers; undefined if there is none. */
	take(provider: string, part: string, name: string | undefined, line: string): Fault | undefined {
		if (!this.armed.length) return undefined;
		for (const one of this.armed) {
			if (one.rule.provider !== undefined && ![provider, `${provider}.${part}`].includes(one.rule.provider)) continue;
			if (!one.matches(name, line)) continue;
			if (one.skip > 0) {
				one.skip -= 1;
				continue;
			}
			one.left -= 1;
			if (one.left <= 0) this.armed = this.armed.filter((other) => other !== one);
			return one.rule;
		}
		return undefined;
	}

	/** Rules still armed, with the number of requests left (0: unlimited). */
	list(): FaultRule[] {
		return this.armed.map(({ rule, left, skip }) => ({ ...rule, skip, count: left === Infinity ? 0 : left }));
	}

	clear(provider?: string): void {
		this.armed = provider === undefined ? [] : this.armed.filter(({ rule }) => rule.provider !== provider);
	}
}

const KINDS: readonly FaultKind[] = [
	'status',
	'slow',
	'cut',
	'truncated',
	'html',
	'malformed',
	'empty',
	'contentType',
	'huge',
	'deep',
	'redirect',
	'merge',
];

function checkKind(kind: FaultKind): void {
	if (!KINDS.includes(kind)) throw new Error(`"${kind}" is no kind of fault; known are ${KINDS.join(', ')}`);
}

function matcher(route: string | undefined): Armed['matches'] {
	if (route === undefined || route === '*') return () => true;
	const pattern = route
		.split('*')
		.map((piece) => piece.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
		.join('.*');
	const whole = new RegExp(`^${pattern}$`);
	return (name, line) => (name !== undefined && whole.test(name)) || whole.test(line);
}
