import { getNamedType, type GraphQLField, type GraphQLFieldResolver } from 'graphql';

import { bySequence } from '../../store';
import type { Executing } from '../graphql/executing';
import type { FluentData } from '../store/data';
import { kindsOf, nodeType } from '../store/kinds';
import type { Row } from '../store/row';
import { candidates, filter } from './filters';
import { hasKey } from './match';
import { page, pageLimit } from './page';
import { OWN_QUERIES } from './special';

type Resolver = GraphQLFieldResolver<unknown, Executing>;

/** How a query is resolved: one that returns a connection searches, any other finds one record by its keys. */
export function queryResolver(field: GraphQLField<unknown, Executing>): Resolver {
	const own = OWN_QUERIES[field.name];
	if (own) return (_source, args, context) => own(args, context, field.args);
	const node = nodeType(field.type);
	if (node === undefined) return getResolver(getNamedType(field.type).name);
	return (_source, args, { data }) => {
		const fits = filter(args, field.args, data);
		return page(rowsOf(node, args, data), fits, args, pageLimit(field.name));
	};
}

/** Candidate records of a type, in order of creation. */
function rowsOf(type: string, args: Readonly<Record<string, unknown>>, data: FluentData): readonly Row[] {
	const kinds = kindsOf(type);
	if (kinds.length === 1) return candidates(kinds[0], args, data);
	return kinds.flatMap((kind) => data.table(kind).rows).sort(bySequence);
}

/** Finds by the first key given, and the others must match too; finds nothing without a key. */
function getResolver(type: string): Resolver {
	return (_source, args: Record<string, unknown>, { data }): Row | undefined => {
		const keys = Object.entries(args).filter(([, value]) => value !== undefined && value !== null);
		const key = keys.find(([, value]) => typeof value !== 'object');
		return key && data.find(type, key[0], key[1], (row) => hasKey(row, Object.fromEntries(keys), data));
	};
}
