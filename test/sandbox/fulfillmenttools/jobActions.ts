import type { Entity } from '../store';
import type { Call } from './context';
import { refuse } from './errors';

/** Users named by id or by name, as jobs show them. */
export function assignedUsers(call: Call, action: Entity): Entity[] {
	return (action.assignedUsers as Entity[]).map(({ userId, username }) => {
		const { users } = call.data;
		const user = typeof userId === 'string' ? users.get(userId) : users.by(String(username));
		if (!user) return refuse(404, 'User not found', `There is no user ${String(username)}`);
		return { userId: user.id, username: user.username };
	});
}

/** @throws Refused (400) if the job is in another state */
export function jobIn(job: Entity, ...states: string[]): void {
	if (states.includes(String(job.status))) return;
	refuse(400, 'Action not possible', `The job is ${String(job.status)}, not ${states.join(' or ')}`);
}

/**
 * Line items with the updates for some of them merged.
 *
 * @throws Refused (404) for an id that is not among them
 */
export function withUpdates(items: readonly Entity[], updates: readonly Entity[]): Entity[] {
	const unknown = updates.find(({ id }) => !items.some((item) => item.id === id));
	if (unknown) refuse(404, 'Line item not found', `The job has no line item ${String(unknown.id)}`);
	return items.map((item) => ({ ...item, ...updates.find(({ id }) => id === item.id) }));
}

/** Splits a line item into several, each with its part. */
export function split(call: Call, items: readonly Entity[], parts: readonly Entity[], amounts: string): Entity[] {
	return items.flatMap((item) => {
		const own = parts.filter(({ lineItemId }) => lineItemId === item.id);
		if (!own.length) return [item];
		return own.map((part) => ({
			...item,
			id: call.data.pickJobs.nextId(),
			originId: item.id,
			quantity: part.quantity,
			[amounts]: part[amounts] ?? 0,
		}));
	});
}
