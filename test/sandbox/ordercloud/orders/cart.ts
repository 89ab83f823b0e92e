import type { Entity } from '../../store';
import type { Call } from '../context';
import { newOrder } from './make';

/** The cart of the caller: the active order, or a new one. */
export function cartOf(call: Call): Entity {
	const active = call.data.orders.get(call.data.carts.get(call.caller.username) ?? '');
	if (active && active.Status === 'Unsubmitted') return active;
	const made = newOrder(call, 'Outgoing', {});
	call.data.carts.set(call.caller.username, String(made.ID));
	return made;
}
