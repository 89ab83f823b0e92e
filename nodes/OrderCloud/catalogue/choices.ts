import { humanise } from '../../../connector/core/catalogue/humanise';
import type { StoredField, TypeStore } from '../../../connector/core/catalogue/store';
import type { Choice } from '../../../connector/core/catalogue/types';
import { enums, openEnums } from './generated/enums';
import { orderCloudSpelling } from './texts';

/** The enums as types to which fields can refer. */
export const enumTypes: TypeStore = Object.fromEntries(
	Object.entries(enums).map(([name, values]): [string, StoredField] => [
		name,
		{ type: 'string', choices: values.map(choice), ...(openEnums.includes(name) && { open: true }) },
	]),
);

function choice(value: string): Choice {
	return { value, label: humanise(value, orderCloudSpelling) };
}
