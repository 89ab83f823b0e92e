import type { Entity } from '../../store';
import { type Call, type Handles, nowOf } from '../context';
import { acted, listOf, NO_CONTENT, ok, shown } from '../entities/crud';
import { notFound, refuse } from '../errors';
import { cents, total } from './change';
import { evaluate } from './expression';
import { orderOf } from './find';

const place = (order: Entity): string => `orders/${String(order.ID)}/promotions`;

export const promotionHandles: Handles = {
	'GET /promotions': (call) => listOf(call, place(orderOf(call))),
	'GET /eligiblepromotions': (call) => {
		const order = orderOf(call);
		return listOf(call, 'promotions', {
			name: `promotions for ${String(order.ID)} ${String(order.LastUpdated)}`,
			where: ({ value }) => problemOf(call, value, order) === undefined,
			show: ({ value }) => ({ ...shown(call.kinds.promotion, value), Amount: amountOf(value, order) }),
		});
	},
	'POST /promotions/{promoCode}': (call) => {
		const order = orderOf(call);
		const promotion = byCode(call, call.params.promoCode);
		const problem = problemOf(call, promotion, order);
		if (problem)
			refuse(`Promotion.${problem}`, 'The promotion cannot be added to this order', { Code: promotion.Code });
		return acted(call.kinds.promotion, apply(call, order, promotion));
	},
	'DELETE /promotions/{promoCode}': (call) => {
		const order = orderOf(call);
		const { promoCode } = call.params;
		const applied = call.data.at(place(order));
		const found = applied.fresh().find(({ Code }) => Code === promoCode);
		if (!found) notFound('Promotion', promoCode);
		applied.delete(String(found?.ID));
		const changed = total(call, order);
		// The cart returns nothing, orders return the changed order.
		return call.operation.path.startsWith('/v1/cart') ? NO_CONTENT : ok(call, changed, call.kinds.order);
	},
	'POST /applypromotions': (call) => {
		refresh(call);
		return acted(call.kinds.order, orderOf(call));
	},
	'POST /refreshpromotions': (call) => ({ status: 201, body: refresh(call) }),
};

/** Removes promotions that no longer apply and adds those that apply automatically. */
function refresh(call: Call): { PromosAdded: Entity[]; PromosRemoved: Entity[] } {
	const order = orderOf(call);
	const applied = call.data.at(place(order));
	const gone = applied.fresh().filter((one) => evaluate(one.EligibleExpression, order) !== true);
	for (const { ID } of gone) applied.delete(String(ID));
	const automatic = call.data
		.at('promotions')
		.fresh()
		.filter(({ AutoApply }) => AutoApply === true);
	const added = automatic.filter((one) => problemOf(call, one, order) === undefined);
	for (const one of added) apply(call, order, one);
	total(call, order);
	const brief = ({ ID, Code }: Entity) => ({ ID, Code });
	return { PromosAdded: added.map(brief), PromosRemoved: gone.map(brief) };
}

function apply(call: Call, order: Entity, promotion: Entity): Entity {
	const applied = {
		...promotion,
		Amount: amountOf(promotion, order),
		DateApplied: nowOf(call),
		AmountOverridden: false,
	};
	call.data.at(place(order)).put(String(promotion.ID), applied);
	total(call, order);
	return applied;
}

function byCode(call: Call, code: string): Entity {
	const found = call.data
		.at('promotions')
		.fresh()
		.find(({ Code }) => Code === code);
	return found ?? notFound('Promotion', code);
}

/** Why a promotion cannot be added, as the end of an error code. */
function problemOf(call: Call, promotion: Entity, order: Entity): string | undefined {
	const now = call.clock.now();
	if (promotion.Active === false) return 'NotActive';
	if (promotion.StartDate && Date.parse(String(promotion.StartDate)) > now) return 'NotYetValid';
	if (promotion.ExpirationDate && Date.parse(String(promotion.ExpirationDate)) <= now) return 'Expired';
	const applied = call.data.at(place(order)).fresh();
	if (applied.some(({ ID }) => ID === promotion.ID)) return 'AlreadyAdded';
	if (applied.length && [promotion, ...applied].some(({ CanCombine }) => CanCombine !== true)) return 'CannotCombine';
	return evaluate(promotion.EligibleExpression, order) === true ? undefined : 'NotEligible';
}

function amountOf({ ValueExpression }: Entity, order: Entity): number {
	return cents(Number(evaluate(ValueExpression, order) ?? 0));
}
