import type { GraphQLInputObjectType } from 'graphql';

import { servedSchema } from '../schema';
import type { FluentData } from '../store/data';
import type { Row, Values } from '../store/row';
import { commit } from '../write/draft';
import { draftNew } from '../write/fill';

/** Creates a record as its mutation would; `more` has members that a mutation does not accept, such as the status. */
export function make(data: FluentData, kind: string, input: Values, more: Values = {}): Row {
	const type = servedSchema().getType(`Create${kind}Input`) as GraphQLInputObjectType;
	const draft = draftNew(kind, type, input, data);
	Object.assign(draft.values, more);
	return commit(draft, data);
}

export const text = (name: string, value: string): Values => ({ name, type: 'STRING', value });
