/** A text that is not well-formed XML, or holds what is refused. Quotes names at most, never content. */
export class XmlError extends Error {
	/**
	 * @param reason what is wrong, without the position
	 * @param line from 1
	 * @param column from 1, in UTF-16 units
	 */
	constructor(
		readonly reason: string,
		readonly line: number,
		readonly column: number,
	) {
		super(`${reason} (line ${line}, column ${column})`);
		this.name = 'XmlError';
	}
}

/** An XmlError whose position is worked out from an offset; costly only where it is needed. */
export function errorAt(text: string, offset: number, reason: string): XmlError {
	const before = text.slice(0, offset).split(/\r\n|\r|\n/);
	return new XmlError(reason, before.length, before[before.length - 1].length + 1);
}
