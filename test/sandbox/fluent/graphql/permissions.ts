import { getNamedType, type GraphQLField } from 'graphql';

import { entityName, nodeType } from '../store/kinds';

const VERBS: Readonly<Record<string, string>> = {
	create: 'CREATE',
	update: 'UPDATE',
	remove: 'UPDATE',
	activate: 'UPDATE',
};

/** Name of the permission for a root field, e.g. `ORDER_VIEW`. */
export function permissionOf({ name, type }: Pick<GraphQLField<unknown, never>, 'name' | 'type'>): string {
	const verb = /^(create|update|remove|activate)(?=[A-Z])/.exec(name)?.[1];
	const entity = nodeType(type) ?? getNamedType(type).name;
	const removed = /^remove\w+From(\w+)$/.exec(name)?.[1];
	return `${entityName(removed ?? entity)}_${verb ? VERBS[verb] : 'VIEW'}`;
}
