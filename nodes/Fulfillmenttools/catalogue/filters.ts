import { humanise } from '../../../connector/core/catalogue/humanise';
import { operationId } from '../../../connector/core/catalogue/lookup';
import type { Field, Operation } from '../../../connector/core/catalogue/types';
import type { FilterFields } from '../../../connector/features/conditions/words';
import { operatorChoices } from '../operators';
import { choicesOf } from './fields';
import type { StoredKind } from './generatedFormat';
import { fulfillmenttoolsSpelling } from './texts';

/** Stands between a list and the members of its entries, and is left out of labels. */
const INSIDE = 'contains';

/** The filter and sort fields of a search, named as they are sent: `orderLineItems.contains.quantity`. */
export async function filterFieldsOf(operation: Operation): Promise<FilterFields> {
	const [{ filters }, { kinds }] = await Promise.all([import('./generated/filters'), import('./generated/kinds')]);
	const found = filters[operationId(operation)];
	if (found === undefined) return { fields: [], sort: [] };
	return { fields: found.fields.flatMap((text) => field(text, kinds)), sort: found.sort };
}

function field(text: string, kinds: Readonly<Record<string, StoredKind>>): Field[] {
	const [name, kind] = text.split(' ');
	// The user types the key of a free-form member.
	if (kind === undefined) return [];
	const label = name
		.split('.')
		.filter((part) => part !== INSIDE)
		.map((part) => humanise(part, fulfillmenttoolsSpelling))
		.join(' › ');
	if (kind === 'Exists') return [{ name, label, type: 'boolean', operators: operatorChoices('exists') }];
	const { type = 'string', operators, values } = kinds[kind];
	return [{ name, label, type, operators: operatorChoices(operators), ...(values && { choices: choicesOf(values) }) }];
}
