import { getNamedType, type GraphQLInputObjectType } from 'graphql';

import { hasKey } from '../read/match';
import type { FluentData } from '../store/data';
import { objectType, nodeType } from '../store/kinds';
import type { Values } from '../store/row';
import { referenceType, resolve } from './references';

interface UserRole {
	role: unknown;
	contexts: Values[];
}

/** Removes records from a list of another one, e.g. `removeLocationsFromNetwork`; the records themselves stay. */
export function removeLinks(name: string, type: GraphQLInputObjectType, input: Values, data: FluentData): Values {
	const kind = (/From(\w+)$/.exec(name) as RegExpExecArray)[1];
	const [ownerField, listField] = Object.values(type.getFields());
	const owner = resolve(kind, input[ownerField.name] as Values, data);
	const keys = input[listField.name] as Values[];
	const target = referenceType(getNamedType(listField.type).name);
	const member = listField.name;
	if (kind === 'User') {
		const roles = (owner.values.roles ?? []) as UserRole[];
		data.change(owner, { roles: roles.filter((role) => !keys.some((key) => isRole(role, key, data))) });
	} else if (nodeType(objectType(kind).getFields()[member].type) === undefined) {
		const kept = ((owner.values[member] ?? []) as unknown[]).filter(
			(one) => !keys.some((key) => hasKey(one, key, data)),
		);
		data.change(owner, { [member]: kept });
	} else {
		for (const row of keys.map((key) => resolve(target as string, key, data))) data.pairs.drop(owner, row);
		data.change(owner, {});
	}
	return { status: 'SUCCESS' };
}

function isRole({ role, contexts }: UserRole, key: Values, data: FluentData): boolean {
	const wanted = key.contexts as Values[];
	return (
		hasKey(role, key.role as Values, data) &&
		wanted.length === contexts.length &&
		wanted.every((one) =>
			contexts.some(
				(other) => one.contextType === other.contextType && String(one.contextId) === String(other.contextId),
			),
		)
	);
}
