import { digest } from './digest';
import { STORED } from './fields';
import { toTokenError } from './error';
import type { Account, ApiServer, Credentials } from '../core/account';

/** What follows from the entered fields; computed once per credentials object, since it costs two hashes. */
export interface View {
	/** Validated and trimmed. */
	credentials: Credentials;
	needsToken: boolean;
	/** Hash of the account that the token belongs to; stored in the credential. */
	boundTo: string;
	/** Hash of everything entered, including secrets; the key of this process's cache. */
	key: string;
	servers: ApiServer[];
	/** Hash of the session's one-time code, or the empty string. */
	code: string;
	/** The entered code has not been sent yet. */
	freshCode: boolean;
}

const STORED_NAMES: ReadonlySet<string> = new Set(Object.values(STORED));

interface Memo {
	account: Account;
	/** Values that the view was derived from; not affected by renewed tokens, which n8n writes into the same object. */
	entered: ReadonlyArray<[name: string, value: unknown]>;
	spentCode: unknown;
	view: View;
}

/**
 * The key of the memo on the credentials object. It is a symbol, so that copies made with `{ ...credentials }` (one per
 * request, so that parallel requests do not overwrite each other's) keep the memo, while JSON, and with it the
 * database, never contains it.
 */
const MEMO = Symbol('order-fulfillment.view');
type Carrier = Credentials & { [MEMO]?: Memo };

/**
 * @throws TokenError if a field is missing or malformed
 */
export function viewOf(account: Account, credentials: Credentials): View {
	const memo = (credentials as Carrier)[MEMO];
	if (memo && memo.account === account && isCurrent(memo, credentials)) return memo.view;

	let view: View;
	try {
		view = make(account, credentials);
	} catch (error) {
		throw toTokenError(error);
	}
	const entered = Object.entries(credentials).filter(([name]) => !STORED_NAMES.has(name));
	const value: Memo = { account, entered, spentCode: credentials[STORED.spentCode], view };
	Reflect.defineProperty(credentials, MEMO, { value, enumerable: true, configurable: true, writable: true });
	return view;
}

function isCurrent(memo: Memo, credentials: Credentials): boolean {
	if (credentials[STORED.spentCode] !== memo.spentCode) return false;
	for (const [name, value] of memo.entered) if (credentials[name] !== value) return false;
	return true;
}

function make(account: Account, credentials: Credentials): View {
	const { token } = account;
	const checked = token.check(credentials);
	const oneTime = token.oneTime?.applies(checked) ? token.oneTime : undefined;
	const spent = String(credentials[STORED.spentCode] ?? '');
	const entered = oneTime ? String(checked[oneTime.field] ?? '') : '';
	const codeHash = entered === '' ? '' : digest([account.credential, entered]);
	const freshCode = codeHash !== '' && codeHash !== spent;
	// After the code was removed from its field, the session that it yielded continues.
	const code = oneTime ? codeHash || spent : '';
	const others = Object.entries(checked)
		.filter(([name]) => !STORED_NAMES.has(name) && name !== oneTime?.field)
		.sort(([a], [b]) => (a < b ? -1 : 1));
	return {
		credentials: checked,
		needsToken: token.needsToken?.(checked) ?? true,
		boundTo: digest([account.credential, ...token.identity(checked)]),
		key: digest([account.credential, JSON.stringify(others), code]),
		servers: account.servers(checked),
		code,
		freshCode,
	};
}
