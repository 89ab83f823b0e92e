import { humanise } from '../../../core/catalogue/humanise';
import { InputError } from '../../../core/inputError';
import { isObject } from '../../../core/object';
import { LABEL } from '../../../form/parameters';
import { GRAPHQL_OPTION } from '../parameters';
import type { GraphqlBody } from './rootCall';

/** Size of a request body in bytes. */
export function requestBytes(body: GraphqlBody): number {
	return Buffer.byteLength(JSON.stringify(body));
}

/**
 * Rejects a request that exceeds the API's limit, before it is sent.
 *
 * @param maxBytes maximum request size
 * @throws InputError naming the largest part of the request
 */
export function refuseTooLarge(body: GraphqlBody, maxBytes: number): void {
	const bytes = requestBytes(body);
	if (bytes <= maxBytes) return;
	const { path, size } = largest(body.variables);
	const label = path.length > 0 ? path.map((name) => humanise(name)).join(' › ') : LABEL.body;
	throw new InputError(
		label,
		`The request has ${megabytes(bytes)} MB, but at most ${megabytes(maxBytes)} MB are allowed; ${megabytes(size)} MB of it are '${label}'`,
		`Shorten '${label}', or spread it over several items; where several items share a request, lower '${GRAPHQL_OPTION.itemsPerDocument.label}'`,
	);
}

/**
 * The path to the member that accounts for most of the variables: descends as long as one member makes up at least half
 * of its parent. Sizes in bytes.
 */
function largest(variables: Readonly<Record<string, unknown>>): { path: string[]; size: number } {
	const path: string[] = [];
	let members: Readonly<Record<string, unknown>> = variables;
	let size = sizeOf(variables);
	for (;;) {
		const sizes = Object.entries(members).map(([name, value]) => ({ name, value, size: sizeOf(value) }));
		const most = sizes.reduce((best, one) => (one.size > best.size ? one : best), {
			name: '',
			value: undefined as unknown,
			size: 0,
		});
		if (most.size * 2 < size || most.name === '') return { path, size };
		path.push(most.name);
		size = most.size;
		if (!isObject(most.value)) return { path, size };
		members = most.value as Record<string, unknown>;
	}
}

function sizeOf(value: unknown): number {
	return Buffer.byteLength(JSON.stringify(value) ?? '');
}

function megabytes(bytes: number): string {
	return (bytes / 1_048_576).toFixed(1);
}
