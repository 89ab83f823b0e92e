/** Characters and names of XML 1.0, fifth edition, productions 2, 4 and 5. */

const NAME_START =
	':A-Z_a-z\\u{C0}-\\u{D6}\\u{D8}-\\u{F6}\\u{F8}-\\u{2FF}\\u{370}-\\u{37D}\\u{37F}-\\u{1FFF}\\u{200C}-\\u{200D}' +
	'\\u{2070}-\\u{218F}\\u{2C00}-\\u{2FEF}\\u{3001}-\\u{D7FF}\\u{F900}-\\u{FDCF}\\u{FDF0}-\\u{FFFD}\\u{10000}-\\u{EFFFF}';
// The combining marks come first in the class, so that they do not combine with a preceding character.
const NAME = `[${NAME_START}][\\u{300}-\\u{36F}${NAME_START}\\-.0-9\\u{B7}\\u{203F}-\\u{2040}]*`;

const WHOLE_NAME = new RegExp(`^${NAME}$`, 'u');
const ILLEGAL = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;

/** A new matcher of a name at `lastIndex`: it is stateful, so it is never shared. */
export const nameMatcher = (): RegExp => new RegExp(NAME, 'uy');

export const isName = (text: string): boolean => WHOLE_NAME.test(text);

/** Offset of the first character that no XML document may contain (control characters, unpaired surrogates), or -1. */
export const illegalAt = (text: string): number => text.search(ILLEGAL);
