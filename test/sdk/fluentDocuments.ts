import { Documents } from '../contract/support/fluentDocument';
import type { LogEntry } from '../sandbox';
import { fluentSchema } from '../sandbox/fluent/schema';

const documents = new Documents(fluentSchema(), undefined);

/**
 * A logged GraphQL request with its document parsed, so that equivalent documents are equal: by root fields, arguments
 * and selected fields. Names of variables, aliases and operations, and the order of fields, do not matter. Other
 * requests are returned unchanged.
 */
export function takenApart(entry: LogEntry): LogEntry {
	if (entry.path !== '/graphql') return entry;
	const { method, path, body } = entry;
	const { calls, problems } = documents.look(
		{ method, path, query: [], contentType: 'application/json', body },
		{ own: true },
	);
	if (problems.length > 0) throw new Error(`${problems.join('; ')}: ${body}`);
	const parts = calls.map(({ kind, field, args, leaves }) => ({
		[kind]: field,
		...args,
		asks: leaves.sort().join(' '),
	}));
	return { ...entry, body: JSON.stringify(parts.length === 1 ? parts[0] : parts) };
}
