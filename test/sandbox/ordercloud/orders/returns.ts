import type { Entity } from '../../store';
import { type Call, type Handle, type Handles, nowOf } from '../context';
import { acted, existing, listOf, ok } from '../entities/crud';
import { refuse } from '../errors';

const RETURN = '/v1/orderreturns/{returnID}';

/** Returns go through the states of orders: unsubmitted, open, completed or canceled. */
export const returnHandles: Handles = {
	[`POST ${RETURN}/submit`]: move(['Unsubmitted', undefined], 'Open', 'DateSubmitted', 'CannotCreateBadOrderStatus'),
	[`POST ${RETURN}/approve`]: move(['AwaitingApproval'], 'Open', 'DateApproved', 'NotEligibleToApproveOrDecline'),
	[`POST ${RETURN}/decline`]: move(['AwaitingApproval'], 'Declined', 'DateDeclined', 'NotEligibleToApproveOrDecline'),
	[`POST ${RETURN}/complete`]: move(['Open'], 'Completed', 'DateCompleted', 'CannotCompleteBadStatus'),
	[`POST ${RETURN}/cancel`]: move(['Open', 'AwaitingApproval'], 'Canceled', 'DateCanceled', 'CannotCancelUnsubmitted'),
	[`GET ${RETURN}/eligibleapprovers`]: (call) => listOf(call, 'adminusers'),
	[`DELETE ${RETURN}/items/{lineItemID}`]: (call) => {
		const { entity } = existing(call, RETURN);
		const items = (entity.ItemsToReturn as Entity[] | null) ?? [];
		const kept = items.filter(({ LineItemID }) => LineItemID !== call.params.lineItemID);
		return ok(call, changed(call, { ItemsToReturn: kept }));
	},
};

function changed(call: Call, changes: Entity): Entity {
	const { place, id, entity } = existing(call, RETURN);
	const stored = { ...entity, ...changes, LastUpdated: nowOf(call) };
	call.data.at(place).put(id, stored);
	return stored;
}

function move(from: unknown[], Status: string, date: string, code: string): Handle {
	return (call) => {
		const { entity } = existing(call, RETURN);
		if (!from.includes(entity.Status ?? undefined)) {
			refuse(`OrderReturn.${code}`, 'The return is in another state', { Status: entity.Status ?? 'Unsubmitted' });
		}
		return acted(call.kind, changed(call, { Status, [date]: nowOf(call) }));
	};
}
