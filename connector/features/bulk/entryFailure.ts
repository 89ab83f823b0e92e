import { getPath } from '../../core/dotPath';
import { CallFailure } from '../../http/failure';
import { plainMessage } from '../../http/plainMessage';
import type { BulkSchema } from './words';

/**
 * The failure reported by a result, or undefined if its entry succeeded.
 *
 * @param called key of the entry, for the message
 */
export function entryFailure(
	{ failed }: Pick<BulkSchema, 'failed'>,
	result: unknown,
	called: string | undefined,
): CallFailure | undefined {
	if (!failed) return undefined;
	const outcome = getPath(result, failed.at);
	if (!failed.values.some((value) => value === outcome)) return undefined;
	const entry = called === undefined ? 'The entry' : `The entry '${plainMessage(called, 80)}'`;
	const reason = firstText(result, failed.message) ?? String(outcome);
	return new CallFailure('refused', `${entry} failed: ${reason}`, { code: firstText(result, failed.code) });
}

function firstText(result: unknown, paths: readonly string[] = []): string | undefined {
	for (const path of paths) {
		const found = getPath(result, path);
		if ((typeof found === 'string' && found.trim() !== '') || typeof found === 'number')
			return plainMessage(String(found));
	}
	return undefined;
}
