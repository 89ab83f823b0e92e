import type { INodeParameters } from 'n8n-workflow';

import type { FilterLanguage } from '../../../connector/call/filter/types';
import { bodyLeaves } from '../../../connector/call/request/leaves';
import { operationId } from '../../../connector/catalogue/lookup';
import type { BodySchema, Field, Operation } from '../../../connector/catalogue/types';
import { mapperFields } from '../../../connector/form/mapper';
import { CONDITIONS, PARAMETER, QUERY_PARAMETER, SORT } from '../../../connector/form/parameters';
import type { Provider } from '../../../connector/provider';
import { Samples, type Extent } from './samples';

/** What a user has entered, and what of it has to be found in the request. */
export interface Input {
	extent: Extent;
	parameters: INodeParameters;
	/** Values of the path, decoded. */
	path: Record<string, string>;
	/** Names in the query. */
	query: string[];
	/** Values of the body's fields by dot path. */
	body: Record<string, unknown>;
}

type Values = Record<string, unknown>;

const EXTENTS: readonly Extent[] = ['required', 'all', 'edge'];

/** An identifier with every character that changes a path unless it is encoded. */
const AWKWARD_ID = 'a/b?c%d e#ü&=+1';

/**
 * The node's parameters for an operation as the form would hold them: once with what is required, once with everything,
 * once with values at the edges of what is allowed.
 *
 * @param variant one of the operation's variants, where it has them
 * @param json values for members of the body of which the catalogue only says that they are JSON, by dot path
 */
export async function inputsFor(
	provider: Provider,
	operation: Operation,
	variant: string | undefined,
	json: (path: string) => unknown,
): Promise<Input[]> {
	const schema = await provider.catalogue.body(operation, variant);
	const inputs: Input[] = [];
	for (const extent of EXTENTS) {
		const samples = new Samples(extent, json);
		const path = pathValues(operation, samples);
		const query = queryValues(operation, samples);
		const body = schema ? bodyValues(operation, schema, samples) : {};
		for (const conditions of await conditionSets(provider, operation, samples)) {
			const parameters = {
				[PARAMETER.resource]: operation.resource,
				[PARAMETER.operation]: operationId(operation),
				...(variant !== undefined && { [PARAMETER.variant]: variant }),
				...placed(operation.parameters ?? [], path),
				...queryParameters(operation, query),
				...(schema && bodyParameters(operation, schema, body)),
				...(operation.paging !== undefined && { [PARAMETER.returnAll]: extent === 'edge', [PARAMETER.limit]: 5 }),
				...conditions,
			};
			inputs.push({ extent, path, query: Object.keys(query), body, parameters: parameters as INodeParameters });
		}
	}
	return inputs;
}

function pathValues(operation: Operation, samples: Samples): Record<string, string> {
	const values = (operation.parameters ?? []).map((field): [string, string] => {
		const plain = field.type === 'string' && !field.choices;
		return [field.name, plain && samples.extent === 'edge' ? AWKWARD_ID : String(samples.value(field))];
	});
	return Object.fromEntries(values);
}

function queryValues({ query = [] }: Operation, samples: Samples): Values {
	const fields = query.filter(({ required }) => required || samples.extent !== 'required');
	return Object.fromEntries(fields.map((field) => [field.name, samples.value(field)]));
}

/** Required parameters stand beside the others in the form, the rest in a collection. */
function queryParameters({ query = [], openQuery }: Operation, values: Values): Values {
	const given = query.filter(({ name }) => values[name] !== undefined);
	const optional = given.filter(({ required }) => !required);
	return {
		...placed(
			given.filter(({ required }) => required),
			values,
		),
		...(optional.length > 0 && {
			[PARAMETER.query]: Object.fromEntries(optional.map((field) => [field.name, entered(field, values[field.name])])),
		}),
		...(openQuery &&
			optional.length > 0 && {
				[PARAMETER.queryParameters]: { [QUERY_PARAMETER]: [{ name: 'xp.Color', value: '!red&blue' }] },
			}),
	};
}

/** What is typed in, by field; a look-up's value is one that was typed. */
function placed(fields: readonly Field[], values: Readonly<Values>): Values {
	return Object.fromEntries(
		fields.map((field) => [
			field.name,
			field.lookup === undefined
				? entered(field, values[field.name])
				: { __rl: true, mode: 'id', value: values[field.name] },
		]),
	);
}

/** JSON is entered as text; a list of texts one by one. */
function entered(field: Field, value: unknown): unknown {
	if (typeof value !== 'object' || value === null) return value;
	const texts = field.type === 'array' && (field.items === undefined || field.items.type === 'string');
	return texts ? value : JSON.stringify(value);
}

function bodyValues(operation: Operation, schema: BodySchema, samples: Samples): Values {
	const leaves = bodyLeaves(schema);
	const shown = mapperFields(operation, schema).map(({ id, required }) => ({ id, required, ...leaves.get(id)! }));
	// A version left empty is fetched by the node; with everything filled in it is given.
	const fetched = operation.version?.read === undefined ? undefined : operation.version.field;
	let chosen = samples.extent === 'required' ? shown.filter(({ required, id }) => required && id !== fetched) : shown;
	if (chosen.length === 0 && schema.required) chosen = shown.filter(({ id }) => id !== fetched).slice(0, 1);
	const values = chosen.map(({ id, field }): [string, unknown] => [id, samples.value(field, id)]);
	return Object.fromEntries(values.filter(([, value]) => value !== undefined && !isEmptyList(value)));
}

/** An empty list counts as nothing entered. */
function isEmptyList(value: unknown): boolean {
	return Array.isArray(value) && value.length === 0;
}

function bodyParameters(operation: Operation, schema: BodySchema, body: Values): Values {
	const leaves = bodyLeaves(schema);
	const entry = operation.bulk?.from;
	const list = schema.fields.find(({ name }) => name === operation.bulk?.field);
	const value = Object.fromEntries(Object.entries(body).map(([id, one]) => [id, entered(leaves.get(id)!.field, one)]));
	return {
		[PARAMETER.specifyBody]: 'fields',
		[PARAMETER.body]: { mappingMode: 'defineBelow', value, matchingColumns: [], schema: [] },
		...(entry !== undefined && list && { [entry]: JSON.stringify(new Samples('all').value(list)) }),
	};
}

/** Conditions in one request; some providers limit the length of an address. */
const TOGETHER = 8;

/** Every field once, with all the operators in turn, a few at a time; at the edges a group inside and an order. */
async function conditionSets(provider: Provider, operation: Operation, samples: Samples): Promise<Values[]> {
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

function conditionParameters(
	rows: readonly Values[],
	order: readonly Values[],
	offers: FilterLanguage['offers'],
	extent: Extent,
): Values {
	const edge = extent === 'edge';
	const group = {
		[CONDITIONS.combine]: 'or',
		[CONDITIONS.conditions]: { [CONDITIONS.condition]: rows.slice(0, 2) },
	};
	return {
		...(offers.json && { [PARAMETER.specifyFilters]: 'fields' }),
		...(offers.combine && { [PARAMETER.combine]: edge ? 'or' : 'and' }),
		[PARAMETER.conditions]: {
			[CONDITIONS.condition]: rows,
			...(edge && offers.groups && rows.length > 0 && { [CONDITIONS.group]: [group] }),
		},
		...(offers.sort !== 'none' && order.length > 0 && { [PARAMETER.sort]: { [SORT.field]: order } }),
	};
}
