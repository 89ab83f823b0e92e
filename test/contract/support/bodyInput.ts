import type { IDataObject } from 'n8n-workflow';

import type { BodySchema } from '../../../connector/core/catalogue/types';
import { getPath, setPath } from '../../../connector/core/dotPath';
import { mapperFields } from '../../../connector/form/mapper';
import { PARAMETER, pathName } from '../../../connector/form/parameters';
import { bodyLeaves } from '../../../connector/request/body/bodyPaths';
import { allFields, fields, main } from '../../support/formValues';
import { type AnyOperation as Operation, traits } from '../../support/words';
import { entered, placed } from './entered';
import { entriesOf } from './entryInput';
import { Samples, type Extent } from './samples';
import type { Writer } from './types';

type Values = Record<string, unknown>;

const ANYTHING = { en_US: 'anything' };

/**
 * Values for the fields of a body by dot path.
 *
 * @param writer fills in what the catalogue leaves open; without it, any JSON is used
 */
export function bodyValues(
	operation: Operation,
	schema: BodySchema,
	extent: Extent,
	writer: Writer | undefined,
): Values {
	const { constants = {}, listed, upload } = schema;
	const leaves = bodyLeaves(schema);
	const place = placeOf(operation, schema);
	const samples = new Samples(extent, (id) =>
		writer ? writer.sample(operation, join(isOutside(id) ? '' : place, id), constants) : ANYTHING,
	);
	// The node fetches an empty version; only when everything is filled in is it given.
	const fetched = extent === 'required' && operation.version?.read ? operation.version.field : undefined;
	// Includes main fields, as if they had no inputs in the form.
	const shown = mapperFields({ ...operation, mainFields: undefined }, schema, traits(operation)).filter(
		({ id }) => id !== fetched,
	);
	const files = [upload?.content, upload?.name];
	// In the mapper, entry lists are optional JSON behind "Add field", so required ones are chosen here.
	const lists = (operation.entryLists ?? []).map(({ path }) => path).filter((path) => isNeeded(path));
	const needed = ({ required, id }: { required: boolean; id: string }) =>
		required || files.includes(id) || lists.includes(id);
	let chosen = extent === 'required' ? shown.filter(needed) : shown;
	if (chosen.length === 0 && schema.required) chosen = shown.filter(({ id }) => isAlone(id)).slice(0, 1);

	const outside: Values = {};
	const inside: Values = {};
	for (const { id } of chosen) {
		const value = samples.value(leaves.get(id)!.field, id);
		if (value !== undefined) setPath(isOutside(id) ? outside : inside, id, value);
	}
	const whole = writer?.inOneWay(operation, place, { ...constants, ...inside }) ?? inside;
	const values = shown.map(({ id }): [string, unknown] => [id, getPath(isOutside(id) ? outside : whole, id)]);
	return Object.fromEntries(values.filter(([, value]) => value !== undefined && !isEmptyList(value)));

	function isNeeded(id: string): boolean {
		return leaves.get(id)?.field.required === true && leaves.get(id)?.within === undefined;
	}

	/** Not a member of an object that requires other members as well. */
	function isAlone(id: string): boolean {
		return !id.includes('.') || leaves.get(id)?.within === undefined;
	}

	function isOutside(id: string): boolean {
		return listed?.outside.includes(id) ?? false;
	}
}

/** Path of the form's fields within the body as sent. */
function placeOf({ bulk }: Operation, { wrap = '', listed }: BodySchema): string {
	if (listed) return `${listed.name}.[]`;
	return bulk && bulk.from === undefined ? join(join(wrap, bulk.field), '[]') : wrap;
}

function join(place: string, name: string): string {
	return [place, name].filter((part) => part !== '').join('.');
}

/** The form treats an empty list as not entered. */
function isEmptyList(value: unknown): boolean {
	return Array.isArray(value) && value.length === 0;
}

/**
 * The node parameters that hold the values: in main fields and entry lists where these cover a value completely, in the
 * mapper otherwise. With main fields, an empty mapper is left out.
 */
export function bodyParameters(operation: Operation, schema: BodySchema, body: Readonly<Values>): Values {
	const leaves = bodyLeaves(schema);
	const entry = operation.bulk?.from;
	const list = schema.fields.find(({ name }) => name === operation.bulk?.field);
	const own = { main: {} as IDataObject, further: {} as IDataObject, lists: {} as Values };
	const elsewhere = new Set<string>();
	for (const field of operation.mainFields ?? []) {
		const value = body[field.name];
		if (value === undefined) continue;
		own[field.further ? 'further' : 'main'][field.name] = placed(field, value) as IDataObject[string];
		elsewhere.add(field.name);
	}
	for (const one of operation.entryLists ?? []) {
		const entries = body[one.path] === undefined ? undefined : entriesOf(one, body[one.path]);
		if (!entries) continue;
		own.lists[pathName(one.path)] = entries;
		elsewhere.add(one.path);
	}
	const mapped = Object.entries(body).filter(([id]) => !elsewhere.has(id));
	const value = Object.fromEntries(mapped.map(([id, one]) => [id, entered(leaves.get(id)!.field, one)]));
	return {
		...specified(operation, value),
		...main(own.main, own.further),
		...own.lists,
		...(entry !== undefined && list && { [entry]: JSON.stringify(new Samples('all').value(list)) }),
	};
}

function specified(operation: Operation, value: Values): Values {
	const beside = operation.mainFields !== undefined;
	if (beside && Object.keys(value).length === 0) return { [PARAMETER.specifyBody]: 'fields' };
	return beside ? allFields(value as IDataObject) : fields(value as IDataObject);
}
