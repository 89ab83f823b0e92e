import type { BodySchema } from '../../core/catalogue/types';
import { getPath, withPath } from '../../core/dotPath';
import { isMissing } from '../../core/empty';
import { hasMember, isContainer, isObject } from '../../core/object';
import { LABEL } from '../../form/parameters';
import { safeKeys } from '../../input';
import type { BodyInput } from '../callValues';
import { converter } from '../value';
import { complete } from './arrange';
import { withFile } from './bodyFile';
import type { BodyContext } from './bodyInput';
import { bodyLeaves } from './bodyPaths';
import { withCredential } from './fromCredential';
import { refuseNoChange } from './missingMembers';
import { withoutReadOnly } from './readOnly';
import { withRows } from './rows';

type Members = Record<string, unknown>;

/**
 * Builds the body from JSON. Constants and values from the credential are added only where they are missing.
 *
 * @throws InputError for keys or rows that cannot be used, and for an update without changes
 */
export function bodyFromJson(schema: BodySchema, input: BodyInput & { kind: 'json' }, context: BodyContext): unknown {
	const { wrap } = schema;
	const { file } = input;
	const given = isMissing(input.value) && file ? {} : input.value;
	if (isMissing(given)) return undefined;
	safeKeys(LABEL.jsonBody, given);
	if (!isContainer(given)) return given;
	const sendable = (members: unknown) => {
		const sent = filledIn(schema, withoutReadOnly(schema.fields, members), context);
		const kept = withRows(schema.fields, sent, LABEL.jsonBody, converter(context.zone));
		return file ? withFile(schema, kept, file) : kept;
	};
	const value = (
		wrap && hasMember(given, wrap) ? { ...given, [wrap]: sendable((given as Members)[wrap]) } : sendable(given)
	) as object;
	const body = complete(schema, value, context.list);
	// Only a body that was taken as one change is checked: a full set of changes, or a list of them, is sent as the user
	// wrote it.
	if (context.mustChange && body !== value && !Array.isArray(value)) refuseNoChange(schema, value, context);
	return body;
}

/**
 * Fills in missing members from the credential, as for individual fields; if the fields form an entry of a list, in
 * each entry. Other lists are left alone.
 */
function filledIn(schema: BodySchema, members: unknown, context: BodyContext): unknown {
	if (context.partial || schema.kind === 'xml') return members;
	const list = context.list ?? schema.listed?.name;
	const required = [...bodyLeaves(schema).values()].filter(
		({ field, within }) => field.required && within === undefined,
	);
	const fill = (entry: unknown) => (isObject(entry) ? withCredential(entry, required, context) : entry);
	if (Array.isArray(members)) return list === undefined ? members : members.map(fill);
	const entries = list !== undefined && isObject(members) ? getPath(members, list) : undefined;
	return Array.isArray(entries) ? withPath(members as Members, list as string, entries.map(fill)) : fill(members);
}
