import type { ResourceMapperField } from 'n8n-workflow';

import type { FormTraits } from './feature';
import { fixedValue } from '../core/catalogue/fixedValue';
import { memberLabel } from '../core/catalogue/label';
import type { BodySchema, Field, Operation } from '../core/catalogue/types';
import { choiceOptions } from './field';
import { jsonTemplate } from './template';

/** Deeper objects are written as JSON. Also ends schemas that contain themselves. */
export const DEEPEST = 4;

/** Characters of a label that n8n's panel shows at its usual width; the rest is cut off. */
const LABEL_LENGTH = 28;

/** The same of a field that must not stay empty: a mark of warning stands beside it. */
const LABEL_LENGTH_MARKED = 25;

/** What an object hands down to its members. */
interface Parent {
	id: string;
	label: string;
	required: boolean;
	depth: number;
}

const TOP: Parent = { id: '', label: '', required: true, depth: 0 };

/** PUT operations of these names give the whole record anew; those of other names change it. */
const WHOLE = /^(?:createOrUpdate|replace)/;

/** What is the same for all fields of a body. */
interface Frame {
	/** Nothing that exists is changed in parts. */
	fresh: boolean;
	/** Fields that are filled in elsewhere when they are left empty: what to say of it, and whether they wait behind "Add field". */
	filled: ReadonlyMap<string, { by: string; hidden: boolean }>;
}

/**
 * The fields of a body as the resource mapper shows them. Ids are dot paths below `wrap`, labels name the way
 * ("Customer › First Name"). Members of objects stand one by one; lists and deep objects are JSON with a template. Shown
 * at once is what is required and, unless something is changed, what is usually given; the rest stands behind "Add field".
 * What has an input of its own is not among them. A change must not send what the user did not mean to change.
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
	// What comes from elsewhere may be left empty here, so the editor must not call it missing.
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

/** The mapper has no hint, so what fills the field in stands beside the label, where it fits. */
function withNote(label: string, note: string): string {
	const long = `${label} (${note})`;
	return fits(long) ? long : label;
}

/**
 * The mapper has neither placeholder nor hint, so samples and known values stand beside the label: as many of them as
 * fit.
 */
function withSample(label: string, field: Field, marked: boolean): string {
	const known = field.choices && field.open ? field.choices.map(({ value }) => String(value)) : [];
	const shorter = known.map((_value, index) => known.slice(0, known.length - index).join(', '));
	const samples = known.length > 0 || !field.placeholder ? shorter : [field.placeholder];
	const longs = samples.map((sample) => `${label} (e.g. ${sample})`);
	return longs.find((long) => fits(long, marked ? LABEL_LENGTH_MARKED : LABEL_LENGTH)) ?? label;
}

/** Words in capitals are about a fifth wider. */
function fits(label: string, length = LABEL_LENGTH): boolean {
	const capitals = (label.match(/[A-Z_]{2,}/g) ?? []).join('');
	return label.length + capitals.length / 5 <= length;
}

/** Not a type of the mapper, yet the editor shows its JSON input and n8n lets any value through. */
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
