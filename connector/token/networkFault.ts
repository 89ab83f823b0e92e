import type { TokenWords } from '../core/account';
import { endpointFields } from './refusal';

/** Why a request received no response. */
interface NetworkFault {
	/** A readable message, without the error code. */
	message: string;
	/** What to check. */
	hint: string;
	/** The request cannot have reached the server. */
	undelivered: boolean;
	/** Another attempt may succeed. */
	temporary: boolean;
}

/** Codes of connections that were never established. */
const UNDELIVERED: Record<string, string> = {
	ECONNREFUSED: 'refused the connection',
	ENOTFOUND: 'has a host name that does not exist',
	EAI_AGAIN: 'has a host name that could not be looked up',
	EHOSTUNREACH: 'cannot be reached from here',
	ENETUNREACH: 'cannot be reached from here',
};

/** Codes of connections that broke: the request may have been executed. */
const BROKEN: Record<string, string> = {
	ECONNRESET: 'closed the connection before it answered',
	EPIPE: 'closed the connection before it answered',
	ECONNABORTED: 'did not answer in time',
	ETIMEDOUT: 'did not answer in time',
};

/**
 * Classifies a thrown error by its code alone. Its message is not used, because it may quote the URL and the body. n8n
 * replaces a message that contains such a code with its own, so the codes are translated here.
 */
export function networkFault(error: unknown, words: TokenWords): NetworkFault {
	const code = codeOf(error) ?? '';
	if (code in UNDELIVERED) {
		return {
			message: UNDELIVERED[code],
			hint: `Check ${endpointFields(words)}, and that this n8n may reach that host`,
			undelivered: true,
			temporary: code !== 'ENOTFOUND',
		};
	}
	if (code in BROKEN) {
		return { message: BROKEN[code], hint: 'Try again later', undelivered: false, temporary: true };
	}
	if (/CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO_VERIFY/.test(code)) {
		return {
			message: 'presents a certificate that is not trusted',
			hint: 'Check the token URL, or have the certificate authority added to this n8n',
			undelivered: true,
			temporary: false,
		};
	}
	return {
		message: 'could not be asked',
		hint: "Check the token URL, and that the credential's allowed domains and the rules of this n8n permit that host",
		undelivered: false,
		temporary: false,
	};
}

function codeOf(error: unknown, depth = 0): string | undefined {
	if (typeof error !== 'object' || error === null || depth > 3) return undefined;
	const { code, cause } = error as { code?: unknown; cause?: unknown };
	return typeof code === 'string' && code !== '' ? code : codeOf(cause, depth + 1);
}
