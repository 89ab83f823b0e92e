import {
	getNamedType,
	isLeafType,
	type GraphQLField,
	type GraphQLFieldResolver,
	type GraphQLObjectType,
} from 'graphql';

import type { Executing } from '../graphql/executing';
import { nodeType } from '../store/kinds';
import { relationOf } from '../store/relations';
import { memberOf, Row } from '../store/row';
import { ofChoice } from './choices';
import { filter } from './filters';
import { shown } from './members';
import { page } from './page';
import { waveItems } from './waves';

type Resolver = GraphQLFieldResolver<unknown, Executing>;

/** How a member of an object type is read. */
export function memberResolver(type: GraphQLObjectType, field: GraphQLField<unknown, Executing>): Resolver {
	const { name } = field;
	if (nodeType(field.type) !== undefined) return connectionResolver(field);
	if (isLeafType(getNamedType(field.type))) return (source) => memberOf(source, name);
	const listed = String(field.type).startsWith('[') && relationOf(type.name, name) !== undefined;
	return (source, args, { data }) => {
		const value = shown(source, name, data, args) ?? memberOf(source, name);
		if (value === undefined && listed && source instanceof Row) return data.listed(source, name);
		return Array.isArray(value) ? value.map((one) => data.follow(one)) : data.follow(value);
	};
}

function connectionResolver({ name, args: declared }: GraphQLField<unknown, Executing>): Resolver {
	return (source, args, { data }) => {
		const row = source as Row;
		return page(listOf(row, name), filter(args, declared, data), args);

		function listOf(owner: Row, member: string): readonly Row[] {
			if (owner.kind === 'FulfilmentChoice') return ofChoice(owner, member, data);
			return owner.kind === 'Wave' && member === 'items' ? waveItems(owner, data) : data.listed(owner, member);
		}
	};
}
