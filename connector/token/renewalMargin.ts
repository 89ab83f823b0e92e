/** Never earlier than this before expiry, however long the token is valid. */
const MAX_MARGIN_MS = 60_000;
const MARGIN_SHARE = 0.1;

/** How long before its expiry a token is renewed: a tenth of its lifetime, at most 60 s. All in milliseconds. */
export function renewalMargin(life: number): number {
	return Math.min(MAX_MARGIN_MS, MARGIN_SHARE * life);
}
