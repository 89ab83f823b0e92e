import type { TokenSettings } from '../provider';
import type { Issued, Session, TokenStore } from './store';

/** Seconds, as the provider documents them for a grant; no `refresh` if it returns no refresh token. */
export interface Lifetimes {
	access: number;
	refresh?: number;
}

/** Lifetime in seconds of a refresh token that the settings force on a grant that documents none. */
const FORCED_REFRESH = 86_400;

/** Tokens of a primary grant; the settings take precedence over what is documented. */
export function grantTokens(
	tokens: TokenStore,
	settings: TokenSettings,
	session: Session,
	documented: Lifetimes,
): Issued {
	const wanted = settings.returnRefreshToken ?? documented.refresh !== undefined;
	const refresh = wanted ? (settings.refreshLifetime ?? documented.refresh ?? FORCED_REFRESH) : undefined;
	return tokens.issue(session, settings.accessLifetime ?? documented.access, refresh);
}

/**
 * Tokens for a valid refresh token. With rotation the old one is spent and a new one returned; without, or if refresh
 * tokens are switched off, the old one stays valid and is returned only if refresh tokens are on.
 */
export function renewTokens(
	tokens: TokenStore,
	settings: TokenSettings,
	session: Session,
	refreshToken: string,
	documented: Lifetimes,
): Issued {
	const returned = settings.returnRefreshToken ?? true;
	const access = settings.accessLifetime ?? documented.access;
	if (settings.rotation === 'rotate' && returned) {
		tokens.spend(refreshToken);
		return tokens.issue(session, access, settings.refreshLifetime ?? documented.refresh ?? FORCED_REFRESH);
	}
	const issued = tokens.issue(session, access);
	return returned ? { ...issued, refreshToken } : issued;
}
