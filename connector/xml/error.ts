/**
 * Thrown for text that is not well-formed XML, or contains something that is rejected. The message quotes names at
 * most, never content.
 */
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

/** Creates an XmlError with the position of an offset, which is only computed for an error because it is costly. */
export function errorAt(text: string, offset: number, reason: string): XmlError {
	const before = text.slice(0, offset).split(/\r\n|\r|\n/);
	return new XmlError(reason, before.length, before[before.length - 1].length + 1);
}
