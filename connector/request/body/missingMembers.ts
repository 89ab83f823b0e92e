import type { BodyContext } from './bodyInput';
import type { BodySchema } from '../../core/catalogue/types';
import { LABEL } from '../../form/parameters';
import { InputError } from '../../core/inputError';
import { getPath } from '../../core/dotPath';
import { requiredObjects, type Leaf } from './bodyPaths';
import { isMissing } from '../../core/empty';

/** Puts the labels of required fields without a value to those that are missing. */
export function findMissing(
	schema: BodySchema,
	known: ReadonlyMap<string, Leaf>,
	members: unknown,
	{ missing, fetched, noHollow }: BodyContext,
): void {
	for (const { path, label, field, within, readOnly } of known.values()) {
		if (!field.required || readOnly || (within !== undefined && getPath(members, within) === undefined)) continue;
		if (fetched !== undefined && fetched === (schema.wrap ? `${schema.wrap}.${path}` : path)) continue;
		const value = getPath(members, path);
		if (isMissing(value) && value !== null) missing.push(label);
	}
	if (noHollow) missing.push(...hollowObjects(schema, known, members));
}

/** Labels of the objects that have to be there and are empty, unless a member of theirs is required and told of itself. */
function hollowObjects(schema: BodySchema, known: ReadonlyMap<string, Leaf>, members: unknown): string[] {
	return requiredObjects(schema).flatMap((path) => {
		const value = getPath(members, path);
		if (typeof value !== 'object' || value === null || Object.keys(value).length > 0) return [];
		const inside = [...known.values()].filter((leaf) => leaf.path.startsWith(`${path}.`) && leaf.within === undefined);
		if (inside.length === 0 || inside.some(({ field }) => field.required)) return [];
		return [(inside.find(({ field }) => field.shown) ?? inside[0]).label];
	});
}

/**
 * Sent all the same, an empty change would count as one: the entity gets another version and its watchers an event.
 *
 * @throws InputError
 */
export function refuseNoChange(schema: BodySchema, members: object, { fetched }: BodyContext): void {
	const beside = new Set([...(schema.listed?.outside ?? []), ...Object.keys(schema.constants ?? {}), fetched]);
	// Where there is nothing to fill in, the action itself is the change.
	if (!schema.fields.some(({ name }) => !beside.has(name))) return;
	if (Object.keys(members).some((name) => !beside.has(name))) return;
	throw new InputError(
		LABEL.body,
		`'${LABEL.body}' has nothing to change`,
		'Add at least one field to change and fill it in',
	);
}
