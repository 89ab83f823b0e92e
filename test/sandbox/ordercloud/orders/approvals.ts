import type { Entity } from '../../store';
import { type Call, type Handles, nowOf } from '../context';
import { acted, listOf } from '../entities/crud';
import { refuse } from '../errors';
import { changeOrder } from './change';
import { evaluate } from './expression';
import { orderOf } from './find';
import { open } from './open';

/** The buyer's rules that apply to an order. */
export function rulesFor({ data }: Call, order: Entity): Entity[] {
	const rules = data.collections.peek(`buyers/${String(order.FromCompanyID)}/approvalrules`)?.fresh() ?? [];
	return rules.filter(({ RuleExpression }) => evaluate(RuleExpression, order) === true);
}

/** Requests the approvals that the rules require. */
export function askApproval(call: Call, order: Entity, rules: readonly Entity[]): Entity {
	const approvals = call.data.at(`orders/${String(order.ID)}/approvals`);
	for (const { ID, ApprovingGroupID } of rules) {
		approvals.put(String(ID), {
			ApprovalRuleID: ID,
			ApprovingGroupID,
			Status: 'Pending',
			AllowResubmit: false,
			DateCreated: nowOf(call),
			DateCompleted: null,
			Approver: null,
			Comments: null,
		});
	}
	return changeOrder(call, order, { Status: 'AwaitingApproval' });
}

export const approvalHandles: Handles = {
	'GET /approvals': (call) => listOf(call, `orders/${String(orderOf(call).ID)}/approvals`),
	'GET /eligibleapprovers': (call) => {
		const { FromCompanyID } = orderOf(call);
		return listOf(call, `buyers/${String(FromCompanyID)}/users`, { where: ({ value }) => value.Active === true });
	},
	'POST /approve': (call) => {
		const order = answer(call, 'Approved');
		return acted(call.kinds.order, open(call, order, { DateApproved: nowOf(call) }));
	},
	'POST /decline': (call) => {
		const order = answer(call, 'Declined');
		return acted(call.kinds.order, changeOrder(call, order, { Status: 'Declined', DateDeclined: nowOf(call) }));
	},
};

/** Approves or declines what an order waits for. */
function answer(call: Call, Status: 'Approved' | 'Declined'): Entity {
	const order = orderOf(call);
	if (order.Status !== 'AwaitingApproval') {
		refuse('Order.MustBeAwaitingApproval', 'The order does not wait for approval', { Status: order.Status });
	}
	const approvals = call.data.at(`orders/${String(order.ID)}/approvals`);
	const { AllowResubmit = false, Comments = null } = call.body;
	const Approver = { ID: call.caller.id, Username: call.caller.username };
	for (const one of approvals.fresh()) {
		const answered = { ...one, Status, AllowResubmit, Comments, Approver, DateCompleted: nowOf(call) };
		approvals.put(String(one.ApprovalRuleID), answered);
	}
	return order;
}
