import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { mainName, PARAMETER, pathName } from '../../connector/form/parameters';

/** A resource locator in which an identifier was typed. */
export function byId(value: unknown): INodeParameters[string] {
	return { __rl: true, mode: 'id', value } as never;
}

/** A resource locator in which the other key was typed. */
export function byRef(value: unknown): INodeParameters[string] {
	return { __rl: true, mode: 'ref', value } as never;
}

/** A body written as JSON. */
export function json(value: unknown): INodeParameters {
	return { specifyBody: 'json', jsonBody: JSON.stringify(value) };
}

/** A body filled in field by field; the editor stores `schema` beside it, which no run needs. */
export function fields(value: IDataObject, schema: unknown[] = []): INodeParameters {
	return {
		specifyBody: 'fields',
		body: { mappingMode: 'defineBelow', value, schema, matchingColumns: [] } as never,
	};
}

/** The same beside main fields, which have inputs of their own. */
export function allFields(value: IDataObject, schema: unknown[] = []): INodeParameters {
	return { ...fields(value, schema), specifyBody: 'allFields' };
}

/** Values by dot path for the inputs of main fields, and for those behind "Add Field". */
export function main(values: IDataObject, further: IDataObject = {}): INodeParameters {
	const named = (name: (path: string) => string, own: IDataObject) =>
		Object.fromEntries(Object.entries(own).map(([path, value]) => [name(path), value]));
	return {
		...named(mainName, values),
		...(Object.keys(further).length > 0 && { [PARAMETER.furtherFields]: named(pathName, further) }),
	} as INodeParameters;
}

/** Maps every item's values to the fields of the same names. */
export const automatic: INodeParameters = {
	specifyBody: 'fields',
	body: { mappingMode: 'autoMapInputData', value: null, schema: [], matchingColumns: [] } as never,
};

/** The same beside main fields. */
export const allAutomatic: INodeParameters = { ...automatic, specifyBody: 'allFields' };
