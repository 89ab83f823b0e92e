import { randomBytes } from 'node:crypto';

import type { Clock } from '../clock';

/** Lifetime of a code in seconds; RFC 6749 advises at most ten minutes, FedEx does not say. */
const CODE_LIFE = 600;
const FIRST_LIFE = 365 * 86_400;

/** One-time authorization codes. */
export class Codes {
	private readonly codes = new Map<string, { expiresAt: number; used: boolean }>();
	/** A code that exists from the start, for the credential's form; valid for a year. */
	readonly first: string;

	constructor(private readonly clock: Clock) {
		this.first = this.issue(FIRST_LIFE);
	}

	/** A new code, as the browser would return it after the merchant's consent. */
	issue(life = CODE_LIFE): string {
		const code = randomBytes(24).toString('base64url');
		this.codes.set(code, { expiresAt: this.clock.now() + life * 1000, used: false });
		return code;
	}

	/** Spends a code. The first exchange spends it, even if it fails. */
	spend(code: string): 'good' | 'used' | 'wrong' | 'expired' {
		const held = this.codes.get(code);
		if (!held) return 'wrong';
		if (held.used) return 'used';
		held.used = true;
		return this.clock.now() >= held.expiresAt ? 'expired' : 'good';
	}

	/** Drops all codes and makes the first one valid again. */
	reset(): void {
		this.codes.clear();
		this.codes.set(this.first, { expiresAt: this.clock.now() + FIRST_LIFE * 1000, used: false });
	}
}
