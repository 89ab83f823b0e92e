import type { Route } from './types';

export interface Match {
	route: Route;
	params: Record<string, string>;
}

/** Why a path has no route: it is unknown, known with other methods only, or not decodable. */
export type Miss = { miss: 'notFound' | 'path' } | { miss: 'method'; allow: string[] };

interface Compiled {
	route: Route;
	segments: string[];
	rest: boolean;
}

/**
 * Finds the route of a path. Strict: an empty segment (double or trailing slash) matches nothing unless the route ends
 * with a slash, nor do `.` and `..`, and a percent sign that starts no escape is refused. Fixed segments win over
 * parameters in the order of registration.
 */
export class Router {
	private readonly fixed = new Map<string, Compiled>();
	private readonly open: Compiled[] = [];

	constructor(routes: readonly Route[]) {
		for (const route of routes) {
			const segments = route.path.split('/').slice(1);
			const rest = segments[segments.length - 1] === '*';
			if (rest) segments.pop();
			const compiled = { route, segments, rest };
			if (!rest && !route.path.includes('{')) this.fixed.set(`${route.method} ${route.path}`, compiled);
			this.open.push(compiled);
		}
	}

	find(method: string, path: string): Match | Miss {
		const direct = this.fixed.get(`${method} ${path}`);
		if (direct) return { route: direct.route, params: {} };
		const segments = decodeSegments(path);
		if (!segments) return { miss: 'path' };
		const allow = new Set<string>();
		for (const candidate of this.open) {
			const params = matchSegments(candidate, segments);
			if (!params) continue;
			if (candidate.route.method === method) return { route: candidate.route, params };
			allow.add(candidate.route.method);
		}
		return allow.size ? { miss: 'method', allow: [...allow] } : { miss: 'notFound' };
	}
}

function decodeSegments(path: string): string[] | undefined {
	try {
		return path.split('/').slice(1).map(decodeURIComponent);
	} catch {
		return undefined;
	}
}

function matchSegments({ segments, rest }: Compiled, actual: string[]): Record<string, string> | undefined {
	if (rest ? actual.length <= segments.length : actual.length !== segments.length) return undefined;
	const empty = (segment: string, index: number) => segment === '' && segments[index] !== '';
	if (actual.some((segment, index) => empty(segment, index) || segment === '.' || segment === '..')) return undefined;
	const params: Record<string, string> = {};
	for (const [index, segment] of segments.entries()) {
		if (segment.startsWith('{')) params[segment.slice(1, -1)] = actual[index];
		else if (segment !== actual[index]) return undefined;
	}
	if (rest) params['*'] = actual.slice(segments.length).join('/');
	return params;
}

/** Sorts routes so that a fixed segment comes before a parameter in the same position. */
export function mostFixedFirst(one: { path: string }, other: { path: string }): number {
	return openness(one.path) < openness(other.path) ? -1 : 1;
}

function openness(path: string): string {
	return path.replace(/\{\w+\}/g, '~');
}
