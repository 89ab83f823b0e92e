import type { FluentData } from './data';
import { entityName, objectType } from './kinds';
import type { Values } from './row';

/** Members that point to the entity whose workflow a record belongs to. */
const ROOTS = ['catalogue', 'controlGroup', 'order', 'returnOrder', 'fulfilmentOption', 'billingAccount', 'creditMemo'];
/** Kinds that start as ACTIVE; the others start as CREATED. */
const ACTIVE = new Set(['Retailer', 'Customer', 'User', 'Network', 'OrderItem']);

/** Initial status and workflow of a record, if its kind has such members. */
export function entityStart(kind: string, values: Values, data: FluentData): Values {
	const fields = objectType(kind).getFields();
	const start: Values = {};
	if (fields.status) start.status = ACTIVE.has(kind) ? 'ACTIVE' : 'CREATED';
	if (!fields.workflowRef) return start;
	const member = ROOTS.find((name) => values[name] !== undefined);
	const root = member === undefined ? undefined : data.row(values[member]);
	const [entity, type] = root ? [entityName(root.kind), root.values.type] : [entityName(kind), values.type];
	return { ...start, workflowRef: `${entity}::${String(type ?? 'DEFAULT')}`, workflowVersion: 1 };
}
