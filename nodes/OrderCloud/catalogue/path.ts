import { pathNames } from '../../../connector/catalogue/pathNames';
import { resolveFields } from '../../../connector/catalogue/store';
import type { Field } from '../../../connector/catalogue/types';
import { enumTypes } from './choices';
import { pickFrom } from './pickFrom';
import type { StoredOperation } from './stored';

/** The parameters of the path, in its order. */
export function pathFields({ path, parameters = [] }: StoredOperation): Field[] {
	const typed = resolveFields(parameters, enumTypes);
	return pathNames(path).map((name): Field => {
		const known = typed.find((field) => field.name === name);
		const lookup = pickFrom(path, name);
		return { type: 'string', ...known, name, required: true, ...(lookup !== undefined && { lookup }) };
	});
}
