import type { Field } from '../../../connector/core/catalogue/types';
import type { FilterLanguage } from '../../../connector/features/conditions/filterLanguage';
import { CONDITIONS, CONDITION_PARAMETER, SORT } from '../../../connector/features/conditions/parameters';
import type { AnyOperation as Operation, AnyProvider as Provider } from '../../support/words';
import type { Samples, Extent } from './samples';

type Values = Record<string, unknown>;

/** Conditions per request; some providers limit the length of a URL. */
const TOGETHER = 8;

/** Every field once, cycling through all operators, a few per request; the edge case adds a group and sorting. */
export async function conditionSets(provider: Provider, operation: Operation, samples: Samples): Promise<Values[]> {
	const { extent } = samples;
	if (operation.filter === undefined || extent === 'required') return [{}];
	const language = provider.profile.filters?.[operation.filter];
	const known = await provider.catalogue.filterFields?.(operation);
	if (!language || !known) return [{}];
	const rows = known.fields.map((field, index) => conditionRow(field, index, language, samples));
	const sorted = known.sort.map((name, index) => ({
		[SORT.name]: { __rl: true, mode: 'list', value: name },
		[SORT.direction]: index % 2 === 0 ? 'desc' : 'asc',
	}));
	const sets: Values[] = [];
	for (let from = 0; from === 0 || from < rows.length; from += TOGETHER) {
		const together = rows.slice(from, from + TOGETHER);
		const { [from / TOGETHER]: order = sorted.at(-1) } = sorted;
		sets.push(conditionParameters(together, order ? [order] : [], language.offers, extent));
	}
	return sets;
}

function conditionRow(field: Field, index: number, { operators }: FilterLanguage, samples: Samples): Values {
	const suited = operators
		.filter(({ types }) => types === undefined || types.includes(field.type))
		.filter(({ value }) => field.operators === undefined || field.operators.some((one) => one.value === value));
	const operator = suited[(index + (samples.extent === 'edge' ? 1 : 0)) % suited.length];
	const one = String(samples.value(field.items ?? field) ?? 'something');
	return {
		[CONDITIONS.field]: { __rl: true, mode: 'list', value: field.name },
		[CONDITIONS.operator]: operator.value,
		...(operator.values !== 'none' && { [CONDITIONS.value]: operator.values === 'many' ? `${one}, ${one}` : one }),
	};
}

function nameOf(row: Values): string {
	return (row[CONDITIONS.field] as { value: string }).value;
}

function conditionParameters(
	rows: readonly Values[],
	order: readonly Values[],
	offers: FilterLanguage['offers'],
	extent: Extent,
): Values {
	// Conditions on other records can be neither alternatives nor in a group.
	const edge = extent === 'edge' && !rows.some((row) => nameOf(row).startsWith('referenced.'));
	const group = {
		[CONDITIONS.combine]: 'or',
		[CONDITIONS.conditions]: { [CONDITIONS.condition]: rows.slice(0, 2) },
	};
	return {
		...(offers.json && { [CONDITION_PARAMETER.specifyFilters]: 'fields' }),
		...(offers.combine && { [CONDITION_PARAMETER.combine]: edge ? 'or' : 'and' }),
		[CONDITION_PARAMETER.conditions]: {
			[CONDITIONS.condition]: rows,
			...(edge && offers.groups && rows.length > 0 && { [CONDITIONS.group]: [group] }),
		},
		...(offers.sort !== 'none' && order.length > 0 && { [CONDITION_PARAMETER.sort]: { [SORT.field]: order } }),
	};
}
