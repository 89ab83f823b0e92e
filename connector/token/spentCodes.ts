import { MAX_ENTRIES } from './boundedCache';

/**
 * One-time codes that were sent, by hash, with the reason why they yielded no tokens. Kept in addition to what n8n
 * stores, which is not written if the process or the database fails in between.
 */
const spentCodes = new Map<string, string>();

/** Why the code cannot be used any more; the empty string if it yielded tokens; undefined if it was never sent. */
export function spentCode(hash: string): string | undefined {
	return spentCodes.get(hash);
}

/** Records a code as sent. */
export function spendCode(hash: string, notice: string): void {
	spentCodes.delete(hash);
	for (const oldest of spentCodes.keys()) {
		if (spentCodes.size < MAX_ENTRIES) break;
		spentCodes.delete(oldest);
	}
	spentCodes.set(hash, notice);
}

/** Reverts `spendCode` for a code that cannot have been read. */
export function unspendCode(hash: string): void {
	spentCodes.delete(hash);
}

/** Removes all codes, as a restart does. */
export function clearSpentCodes(): void {
	spentCodes.clear();
}
