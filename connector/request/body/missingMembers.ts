import type { BodySchema } from '../../core/catalogue/types';
import { getPath } from '../../core/dotPath';
import { isMissing } from '../../core/empty';
import { InputError } from '../../core/inputError';
import { LABEL } from '../../form/parameters';
import type { BodyContext } from './bodyInput';
import { requiredObjects, type Leaf } from './bodyPaths';

/** Adds the labels of required fields without a value to `missing`. */
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

/**
 * Labels for required objects that are empty, unless one of their members is required and therefore reported itself.
 */
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
 * Rejects an update without changes. The API would count it as a change: the entity would get a new version, and its
 * subscribers an event.
 *
 * @throws InputError
 */
export function refuseNoChange(schema: BodySchema, members: object, { fetched }: BodyContext): void {
	const beside = new Set([...(schema.listed?.outside ?? []), ...Object.keys(schema.constants ?? {}), fetched]);
	// An operation without fields of its own is itself the change.
	if (!schema.fields.some(({ name }) => !beside.has(name))) return;
	if (Object.keys(members).some((name) => !beside.has(name))) return;
	throw new InputError(
		LABEL.body,
		`'${LABEL.body}' has nothing to change`,
		'Add at least one field to change and fill it in',
	);
}
