import type { INodeParameters } from 'n8n-workflow';

import { listedUnder, operationId } from '../../../connector/core/catalogue/lookup';
import type { BodySchema, Field } from '../../../connector/core/catalogue/types';
import { PARAMETER, QUERY_PARAMETER } from '../../../connector/form/parameters';
import type { AnyOperation as Operation, AnyProvider as Provider } from '../../support/words';
import { bodyParameters, bodyValues } from './bodyInput';
import { conditionSets } from './conditionInput';
import { entered, placed } from './entered';
import { Samples, type Extent } from './samples';
import type { Writer } from './types';

/** A user's input, and what the request must contain of it. */
export interface Input {
	extent: Extent;
	parameters: INodeParameters;
	/** Decoded path values. */
	path: Record<string, string>;
	/** Names that must be in the query. */
	query: string[];
	/** Values of the body's fields by dot path. */
	body: Record<string, unknown>;
	schema: BodySchema | undefined;
}

type Values = Record<string, unknown>;

const EXTENTS: readonly Extent[] = ['required', 'all', 'edge'];

/** An ID with every character that changes a path unless encoded. */
const AWKWARD_ID = 'a/b?c%d e#ü&=+1';

/**
 * The node's parameters for an operation as the form would hold them: with required values only, with all values, and
 * with values at the edges of what is allowed.
 *
 * @param variant one of the operation's variants, if it has any
 * @param writer fills in bodies where the catalogue alone is not specific enough
 */
export async function inputsFor(
	provider: Provider,
	operation: Operation,
	variant: string | undefined,
	writer: Writer | undefined,
): Promise<Input[]> {
	const schema = await provider.catalogue.body(operation, variant);
	const inputs: Input[] = [];
	for (const extent of EXTENTS) {
		const samples = new Samples(extent);
		const path = pathValues(operation, samples);
		const query = queryValues(operation, samples);
		const body = schema ? bodyValues(operation, schema, extent, writer) : {};
		for (const conditions of await conditionSets(provider, operation, samples)) {
			const parameters = {
				[PARAMETER.resource]: listedUnder(operation),
				[PARAMETER.operation]: operationId(operation),
				...(variant !== undefined && { [PARAMETER.variant]: variant }),
				...allPlaced(operation.parameters ?? [], path),
				...queryParameters(operation, query),
				...(schema && bodyParameters(operation, schema, body)),
				...(operation.paging !== undefined && { [PARAMETER.returnAll]: extent === 'edge', [PARAMETER.limit]: 5 }),
				...conditions,
			};
			inputs.push({ extent, path, query: Object.keys(query), body, schema, parameters: parameters as INodeParameters });
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

/** The form has inputs for required parameters, and a collection for the rest. */
function queryParameters({ query = [], openQuery }: Operation, values: Values): Values {
	const given = query.filter(({ name }) => values[name] !== undefined);
	const optional = given.filter(({ required }) => !required);
	return {
		...allPlaced(
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

/** Typed values by field. */
function allPlaced(fields: readonly Field[], values: Readonly<Values>): Values {
	return Object.fromEntries(fields.map((field) => [field.name, placed(field, values[field.name])]));
}
