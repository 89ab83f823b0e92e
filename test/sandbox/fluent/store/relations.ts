import { getNamedType, isObjectType } from 'graphql';

import { memoized } from '../../memoized';
import { isKind, nodeType, objectType } from './kinds';

/** How a record is related to the records in a list of it. */
interface Relation {
	kind: string;
	/** Their member that points back; without one the relation is many-to-many. */
	back?: string;
}

/** Pointers back that the schema does not show. */
const HIDDEN: Readonly<Record<string, string>> = {
	'Order.fulfilmentChoices': 'order',
	'Order.fulfilmentChoice': 'order',
	'Location.primaryAddress': 'location',
};

/** The relation behind the list `member` of a kind; undefined if it is not a list of records. */
export function relationOf(kind: string, member: string): Relation | undefined {
	return relationsOf(kind)(member);
}

const relationsOf = memoized((kind: string) => memoized((member: string) => relate(kind, member)));

/** Member of the record in `member` that points back to its owner of a kind. */
export const hiddenBack = (kind: string, member: string): string | undefined => HIDDEN[`${kind}.${member}`];

function relate(kind: string, member: string): Relation | undefined {
	const field = objectType(kind).getFields()[member];
	if (!field) return undefined;
	const other =
		nodeType(field.type) ?? (String(field.type).startsWith('[') ? getNamedType(field.type).name : undefined);
	if (other === undefined || !isKind(other)) return undefined;
	const hidden = hiddenBack(kind, member);
	if (hidden) return { kind: other, back: hidden };
	const type = getNamedType(field.type);
	const target = isObjectType(type) ? objectType(other) : undefined;
	const back = Object.values(target?.getFields() ?? {}).find(
		(one) => [kind, `${kind}Link`].includes(getNamedType(one.type).name) && !String(one.type).startsWith('['),
	);
	return { kind: other, back: back?.name };
}
