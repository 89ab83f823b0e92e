import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { mainName, PARAMETER, pathName } from '../../connector/form/parameters';

/** What a resource locator holds when an identifier was typed. */
export function byId(value: unknown): INodeParameters[string] {
	return { __rl: true, mode: 'id', value } as never;
}

/** The same in the mode of the other key. */
export function byRef(value: unknown): INodeParameters[string] {
	return { __rl: true, mode: 'ref', value } as never;
}

/** A body written as JSON. */
export function json(value: unknown): INodeParameters {
	return { specifyBody: 'json', jsonBody: JSON.stringify(value) };
}

/** A body filled in field by field; `schema` is what the editor stores beside it, which no run needs. */
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

/** Values by dot path in the inputs that main fields have of their own, and in those behind "Add Field". */
export function main(values: IDataObject, further: IDataObject = {}): INodeParameters {
	const named = (name: (path: string) => string, own: IDataObject) =>
		Object.fromEntries(Object.entries(own).map(([path, value]) => [name(path), value]));
	return {
		...named(mainName, values),
		...(Object.keys(further).length > 0 && { [PARAMETER.furtherFields]: named(pathName, further) }),
	} as INodeParameters;
}

/** Every item's values go into the fields of the same names. */
export const automatic: INodeParameters = {
	specifyBody: 'fields',
	body: { mappingMode: 'autoMapInputData', value: null, schema: [], matchingColumns: [] } as never,
};

/** The same beside main fields. */
export const allAutomatic: INodeParameters = { ...automatic, specifyBody: 'allFields' };
