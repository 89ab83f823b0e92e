interface Route<T> {
	segments: string[];
	value: T;
}

/** Looks up a value by path template. A literal segment takes precedence over a parameter. */
export class Routes<T> {
	private readonly byMethod = new Map<string, Array<Route<T>>>();

	add(method: string, template: string, value: T): void {
		const key = method.toUpperCase();
		this.byMethod.set(key, [...(this.byMethod.get(key) ?? []), { segments: template.split('/'), value }]);
	}

	/** @param path as received; a slash inside a value must be encoded, or it would be another path */
	find(method: string, path: string): { value: T; params: Record<string, string> } | undefined {
		const given = path.split('/');
		let best: { route: Route<T>; literals: number } | undefined;
		for (const route of this.byMethod.get(method.toUpperCase()) ?? []) {
			if (!fits(route.segments, given)) continue;
			const literals = route.segments.filter((segment) => !isParameter(segment)).length;
			if (!best || literals > best.literals) best = { route, literals };
		}
		if (!best) return undefined;
		const params: Record<string, string> = {};
		for (const [index, segment] of best.route.segments.entries()) {
			if (isParameter(segment)) params[segment.slice(1, -1)] = decodeURIComponent(given[index]);
		}
		return { value: best.route.value, params };
	}
}

function fits(template: readonly string[], given: readonly string[]): boolean {
	return (
		template.length === given.length &&
		template.every((segment, index) => (isParameter(segment) ? given[index] !== '' : segment === given[index]))
	);
}

function isParameter(segment: string): boolean {
	return segment.startsWith('{') && segment.endsWith('}');
}
