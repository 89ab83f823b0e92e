const MAX_LENGTH = 150;

/**
 * A name that is safe on every file system and in every header: without folders, control or reserved characters, not
 * hidden, and of limited length.
 *
 * @param fallback used if nothing is left
 */
export function safeFileName(name: unknown, fallback: string): string {
	const safe = String(name ?? '')
		.replace(/[\p{Cc}\p{Cf}\p{Cs}]+/gu, '')
		.replace(/[\\/:*?"<>|%]+/g, '_')
		.slice(-MAX_LENGTH)
		.replace(/^[\s.]+|[\s.]+$/g, '');
	return safe === '' ? fallback : safe;
}

/** Fills in `{name}` in a template with the path's values. */
export function fileNameFrom(template: string, values: Readonly<Record<string, unknown>>): string {
	return template.replace(/\{([^{}]+)\}/g, (_all, name: string) => safeFileName(values[name], ''));
}

/**
 * The file name that the provider sends in Content-Disposition. A `%` that encodes nothing is kept: names such as
 * `100%.pdf` are not worth a failed download.
 */
export function dispositionName(header: string | undefined): string | undefined {
	if (!header) return undefined;
	const extended = /filename\*\s*=\s*(?:utf-8|iso-8859-1)'[^']*'([^;]+)/i.exec(header)?.[1].trim();
	if (extended) return decoded(extended);
	return /filename\s*=\s*(?:"([^"]*)"|([^;]+))/i
		.exec(header)
		?.slice(1)
		.find((part) => part !== undefined)
		?.trim();
}

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text.replace(/(?:%[\da-f]{2})+/gi, (encoded) => {
			try {
				return decodeURIComponent(encoded);
			} catch {
				return encoded;
			}
		});
	}
}
