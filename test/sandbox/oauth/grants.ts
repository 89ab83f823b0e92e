import type { TokenSettings } from '../provider';
import type { Issued, Session, TokenStore } from './store';

/** Seconds, as the provider documents them for a grant; no `refresh` where it returns no refresh token. */
export interface Lifetimes {
	access: number;
	refresh?: number;
}

/** Life of a refresh token that the settings force on a grant for which none is documented, seconds. */
const FORCED_REFRESH = 86_400;

/** Tokens of a primary grant; the settings win over what is documented. */
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
 * Tokens for a good refresh token. With rotation the old one ends and a new one is returned; without, or when refresh
 * tokens are switched off, the old one stays good and is returned only where refresh tokens are on.
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
