import { createHash } from 'node:crypto';

/** Headers, form fields, JSON members and query parameters whose values are never shown. */
const SECRET =
	/^(authorization|accesstoken|access_token|x-api-key|x-ibm-client-secret|cookie|client_secret|clientsecret|password|refresh_token|refreshtoken|code|id_token|idtoken|key)$/i;

/**
 * Represents a secret in the log: the same for the same value, so that a test can see which token was sent,
 * and useless for anything else.
 */
export function fingerprint(secret: string): string {
	return `masked:${createHash('sha256').update(secret).digest('hex').slice(0, 12)}`;
}

export function maskPairs(pairs: Iterable<[string, string]>): Array<[string, string]> {
	return [...pairs].map(([name, value]) => [name, SECRET.test(name) ? maskValue(value) : value]);
}

/** The body as text with its secrets masked; forms and JSON are parsed, anything without secrets is shown as it came. */
export function maskBody(body: Buffer, type: string): string {
	const text = body.toString('utf8');
	if (type.includes('x-www-form-urlencoded')) return String(new URLSearchParams(maskPairs(new URLSearchParams(text))));
	if (!type.includes('json')) return text;
	let found = false;
	try {
		const masked = JSON.stringify(JSON.parse(text), (name, value: unknown) => {
			if (typeof value !== 'string' || !SECRET.test(name)) return value;
			found = true;
			return maskValue(value);
		});
		return found ? masked : text;
	} catch {
		return text;
	}
}

function maskValue(value: string): string {
	const [, scheme, token] = /^(Bearer |Basic )?(.*)$/is.exec(value) ?? [];
	return `${scheme ?? ''}${fingerprint(token)}`;
}
