import { getNullableType, GraphQLString, isInputObjectType } from 'graphql';

/** How the vendor's texts say how long a value may be. */
const PHRASES = [/max character limit\W+(\d+)/i, /\(max (\d+) char/i, /\((\d+) character limit\)/i];

/**
 * Most characters of a member, `{ max }`, as far as its description says so. Only texts have a length; what is said of a
 * key, such as that of a parent category, is meant for the text in it.
 */
export function limitOf({ type, description }) {
	const kind = getNullableType(type);
	if (kind !== GraphQLString && !isInputObjectType(kind)) return {};
	const found = PHRASES.map((phrase) => phrase.exec(description ?? '')).find((match) => match !== null);
	return found ? { max: Number(found[1]) } : {};
}
