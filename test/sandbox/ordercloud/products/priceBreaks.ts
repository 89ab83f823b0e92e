import type { Entity } from '../../store';
import { type Call, type Handles, queryOf } from '../context';
import { acted, existing, NO_CONTENT } from '../entities/crud';
import { refuse } from '../errors';

const SCHEDULE = '/v1/priceschedules/{priceScheduleID}';

export const priceBreakHandles: Handles = {
	[`POST ${SCHEDULE}/PriceBreaks`]: (call) => {
		const others = breaksOf(call).filter(({ Quantity }) => Quantity !== call.body.Quantity);
		const ordered = [...others, call.body].sort((one, other) => Number(one.Quantity) - Number(other.Quantity));
		return acted(call.kinds.priceSchedule, store(call, ordered));
	},
	[`DELETE ${SCHEDULE}/PriceBreaks`]: (call) => {
		const quantity = Number(queryOf(call, 'quantity') ?? 1);
		const kept = breaksOf(call).filter(({ Quantity }) => Quantity !== quantity);
		if (kept.length === breaksOf(call).length)
			refuse('PriceSchedule.QtyNotFound', 'There is no break at this quantity');
		if (!kept.length) refuse('PriceSchedule.CannotDeleteLastPriceBreak', 'A price schedule keeps one price break');
		store(call, kept);
		return NO_CONTENT;
	},
};

function breaksOf(call: Call): Entity[] {
	return (existing(call, SCHEDULE).entity.PriceBreaks as Entity[] | null) ?? [];
}

function store(call: Call, PriceBreaks: Entity[]): Entity {
	const { place, id, entity } = existing(call, SCHEDULE);
	const changed = { ...entity, PriceBreaks };
	call.data.at(place).put(id, changed);
	return changed;
}
