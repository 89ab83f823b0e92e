import type { Account, ApiServer, Credentials } from '../core/account';
import { STORED } from './credentialFields';
import { digest } from './digest';
import { toTokenError } from './tokenError';

/** What follows from the entered fields; computed once per credentials object, since it costs two hashes. */
export interface CheckedCredentials {
	/** Validated and trimmed. */
	credentials: Credentials;
	needsToken: boolean;
	/** Hash of the account that the token belongs to; stored in the credential. */
	boundTo: string;
	/** Hash of everything entered, including secrets; the key of this process's cache. */
	key: string;
	servers: ApiServer[];
	/** Hash of the one-time code in use, or the empty string. */
	code: string;
	/** The entered code has not been sent yet. */
	freshCode: boolean;
}

const STORED_NAMES: ReadonlySet<string> = new Set(Object.values(STORED));

interface Memo {
	account: Account;
	/** Values that the result was derived from; not affected by renewed tokens, which n8n writes into the same object. */
	entered: ReadonlyArray<[name: string, value: unknown]>;
	spentCode: unknown;
	checked: CheckedCredentials;
}

/**
 * The key of the memo on the credentials object. It is a symbol, so that copies made with `{ ...credentials }` (one per
 * request, so that parallel requests do not overwrite each other's) keep the memo, while JSON, and with it the
 * database, never contains it.
 */
const MEMO = Symbol('order-fulfillment.checked');
type Carrier = Credentials & { [MEMO]?: Memo };

/**
 * What follows from a credential's fields.
 *
 * @throws TokenError if a field is missing or malformed
 */
export function checkCredentials(account: Account, credentials: Credentials): CheckedCredentials {
	const memo = (credentials as Carrier)[MEMO];
	if (memo && memo.account === account && isCurrent(memo, credentials)) return memo.checked;

	let checked: CheckedCredentials;
	try {
		checked = make(account, credentials);
	} catch (error) {
		throw toTokenError(error);
	}
	const entered = Object.entries(credentials).filter(([name]) => !STORED_NAMES.has(name));
	const value: Memo = { account, entered, spentCode: credentials[STORED.spentCode], checked };
	Reflect.defineProperty(credentials, MEMO, { value, enumerable: true, configurable: true, writable: true });
	return checked;
}

function isCurrent(memo: Memo, credentials: Credentials): boolean {
	if (credentials[STORED.spentCode] !== memo.spentCode) return false;
	for (const [name, value] of memo.entered) if (credentials[name] !== value) return false;
	return true;
}

function make(account: Account, entered: Credentials): CheckedCredentials {
	const { token } = account;
	const credentials = token.check(entered);
	const oneTime = token.oneTime?.applies(credentials) ? token.oneTime : undefined;
	const spent = String(entered[STORED.spentCode] ?? '');
	const given = oneTime ? String(credentials[oneTime.field] ?? '') : '';
	const codeHash = given === '' ? '' : digest([account.credential, given]);
	const freshCode = codeHash !== '' && codeHash !== spent;
	// After the code was removed from its field, the session that it yielded continues.
	const code = oneTime ? codeHash || spent : '';
	const others = Object.entries(credentials)
		.filter(([name]) => !STORED_NAMES.has(name) && name !== oneTime?.field)
		.sort(([a], [b]) => (a < b ? -1 : 1));
	return {
		credentials,
		needsToken: token.needsToken?.(credentials) ?? true,
		boundTo: digest([account.credential, ...token.identity(credentials)]),
		key: digest([account.credential, JSON.stringify(others), code]),
		servers: account.servers(credentials),
		code,
		freshCode,
	};
}
