import type { ResourceMapperField } from 'n8n-workflow';

import { fixedValue } from '../core/catalogue/fixedValue';
import { memberLabel } from '../core/catalogue/label';
import type { BodySchema, Field, Operation } from '../core/catalogue/types';
import type { FormTraits } from './feature';
import { choiceOptions } from './field';
import { jsonTemplate } from './template';

/**
 * Maximum nesting depth; deeper objects are entered as JSON. Also ends the recursion in schemas that contain
 * themselves.
 */
export const DEEPEST = 4;

/** Number of characters of a label that n8n's panel shows at its default width; the rest is cut off. */
const LABEL_LENGTH = 28;

/** The same for a required field, whose label shares the line with a warning icon. */
const LABEL_LENGTH_MARKED = 25;

/** What the members of an object inherit. */
interface Parent {
	id: string;
	label: string;
	required: boolean;
	depth: number;
}

const TOP: Parent = { id: '', label: '', required: true, depth: 0 };

/** PUT operations with these names replace the entire record; all others update it. */
const WHOLE = /^(?:createOrUpdate|replace)/;

/** Settings common to all fields of a body. */
interface Frame {
	/** The operation is not a partial update of an existing entity. */
	fresh: boolean;
	/**
	 * Fields that get a value elsewhere if left empty: the note on their label, and whether they are hidden behind "Add
	 * field".
	 */
	filled: ReadonlyMap<string, { by: string; hidden: boolean }>;
}

/**
 * The fields of a body for n8n's resource mapper. Ids are dot paths below `wrap`, and labels show the full path
 * ("Customer › First Name"). Members of objects become individual fields; lists and deeply nested objects become JSON
 * inputs with a template. Required fields are shown initially, and so are commonly used ones unless the operation is an
 * update, which must not send values that the user did not mean to change; all others are hidden behind "Add field".
 * Fields with a dedicated input are excluded.
 */
export function mapperFields(operation: Operation, body: BodySchema, traits: FormTraits): ResourceMapperField[] {
	const { mainFields = [], method, name } = operation;
	const own = new Set(mainFields.map((field) => field.name));
	const frame: Frame = {
		fresh: traits.creates ?? (method !== 'PATCH' && (method !== 'PUT' || WHOLE.test(name))),
		filled: filledFields(operation, body, traits),
	};
	const fields = body.fields.filter((field) => field.name !== traits.apart);
	return fields.flatMap((field) => flatten(field, TOP, frame)).filter(({ id }) => !own.has(id));
}

function filledFields(
	{ entryLists }: Operation,
	{ upload, wrap }: BodySchema,
	{ fetched = [] }: FormTraits,
): Frame['filled'] {
	const filled = new Map<string, { by: string; hidden: boolean }>();
	for (const path of fetched) {
		const inside = wrap !== undefined && path.startsWith(`${wrap}.`);
		filled.set(inside ? path.slice(wrap.length + 1) : path, { by: 'fetched if empty', hidden: true });
	}
	for (const { path } of entryLists ?? []) filled.set(path, { by: 'as JSON', hidden: true });
	for (const id of upload ? [upload.content, upload.name] : []) {
		if (id !== undefined) filled.set(id, { by: 'or from a file', hidden: false });
	}
	return filled;
}

function flatten(field: Field, parent: Parent, frame: Frame): ResourceMapperField[] {
	if (field.readOnly || fixedValue(field) !== undefined) return [];
	const id = parent.id + field.name;
	const label = memberLabel(parent.label, field);
	const required = parent.required && field.required === true;
	if (field.type === 'object' && field.fields && field.fields.length > 0 && parent.depth < DEEPEST) {
		const below: Parent = { id: `${id}.`, label, required, depth: parent.depth + 1 };
		return field.fields.flatMap((member) => flatten(member, below, frame));
	}
	const filled = frame.filled.get(id);
	// A field that gets its value elsewhere may be left empty, so the editor must not report it as missing.
	const marked = required && field.fromCredential === undefined && filled === undefined;
	return [
		{
			id,
			displayName: filled ? withNote(label, filled.by) : withSample(label, field, marked),
			...input(field),
			required: marked,
			defaultMatch: false,
			canBeUsedToMatch: false,
			display: true,
			removed: filled?.hidden === true || (!required && !(frame.fresh && field.shown === true)),
		},
	];
}

/** The mapper does not support hints, so the source of the value is appended to the label if it fits. */
function withNote(label: string, note: string): string {
	const long = `${label} (${note})`;
	return fits(long) ? long : label;
}

/**
 * The mapper supports neither placeholders nor hints, so sample or known values are appended to the label, as many as
 * fit.
 */
function withSample(label: string, field: Field, marked: boolean): string {
	const known = field.choices && field.open ? field.choices.map(({ value }) => String(value)) : [];
	const shorter = known.map((_value, index) => known.slice(0, known.length - index).join(', '));
	const samples = known.length > 0 || !field.placeholder ? shorter : [field.placeholder];
	const longs = samples.map((sample) => `${label} (e.g. ${sample})`);
	return longs.find((long) => fits(long, marked ? LABEL_LENGTH_MARKED : LABEL_LENGTH)) ?? label;
}

/** Words in all capitals are about a fifth wider. */
function fits(label: string, length = LABEL_LENGTH): boolean {
	const capitals = (label.match(/[A-Z_]{2,}/g) ?? []).join('');
	return label.length + capitals.length / 5 <= length;
}

/** Not an official mapper type, but the editor shows its JSON input for it and n8n accepts any value. */
const JSON_INPUT = 'json' as ResourceMapperField['type'];

function input(field: Field): Pick<ResourceMapperField, 'type' | 'options' | 'defaultValue'> {
	if (field.choices && !field.open) {
		return { type: 'options', options: choiceOptions(field.choices), ...given(field.default) };
	}
	if (field.rows) return { type: JSON_INPUT, defaultValue: '{}' };
	switch (field.type) {
		case 'number':
		case 'integer':
			return { type: 'number', ...given(field.default) };
		case 'boolean':
			return { type: 'boolean', ...given(field.default) };
		case 'dateTime':
		case 'date':
			return { type: 'dateTime', ...given(field.default) };
		case 'time':
			return { type: 'time', ...given(field.default) };
		case 'array':
			return { type: 'array', defaultValue: jsonTemplate(field) };
		case 'object':
			return { type: 'object', defaultValue: jsonTemplate(field) };
		case 'json':
			return { type: JSON_INPUT, ...given(field.default) };
		default:
			return { type: 'string', ...given(field.default) };
	}
}

function given(value: Field['default']): Pick<ResourceMapperField, 'defaultValue'> {
	return value === undefined ? {} : { defaultValue: value };
}
