import { accountCache } from '../../connector/token/accountCache';
import { clearSpentCodes } from '../../connector/token/spentCodes';

/** Removes all that the process remembers of accounts, as a restart does. */
export function forgetTokens(): void {
	accountCache.clear();
	clearSpentCodes();
}
