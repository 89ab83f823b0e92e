const MAX_LENGTH = 150;

/**
 * A name that is safe on every file system and in every header: no folders, no control or reserved characters, not
 * hidden, not endless.
 *
 * @param fallback used when nothing is left
 */
export function safeFileName(name: unknown, fallback: string): string {
	const safe = String(name ?? '')
		.replace(/[\p{Cc}\p{Cf}\p{Cs}]+/gu, '')
		.replace(/[\\/:*?"<>|%]+/g, '_')
		.replace(/^[\s.]+|[\s.]+$/g, '')
		.slice(-MAX_LENGTH);
	return safe === '' ? fallback : safe;
}

/** Fills `{name}` in a template with the path's values. */
export function fileNameFrom(template: string, values: Readonly<Record<string, unknown>>): string {
	return template.replace(/\{([^{}]+)\}/g, (_all, name: string) => safeFileName(values[name], ''));
}

/** The name that the provider gives to the file, from Content-Disposition. */
export function dispositionName(header: string | undefined): string | undefined {
	if (!header) return undefined;
	const extended = /filename\*\s*=\s*(?:utf-8|iso-8859-1)'[^']*'([^;]+)/i.exec(header)?.[1];
	if (extended) {
		try {
			return decodeURIComponent(extended.trim());
		} catch {
			return undefined;
		}
	}
	return /filename\s*=\s*(?:"([^"]*)"|([^;]+))/i
		.exec(header)
		?.slice(1)
		.find((part) => part !== undefined)
		?.trim();
}
