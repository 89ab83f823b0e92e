import type { Entity } from '../../store';
import { only } from '../../store/members';
import { created, ok, type Call, type FftRoutes } from '../context';
import { numbered } from '../flow/lineItems';
import { NO_WORKFLOW } from '../flow/references';
import { begin } from '../flow/routing';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const at = (call: Call, ms: number): string => call.context.clock.iso(ms);

/** Facilities that have an article in stock, with the quantity. */
function holders(call: Call, article: string): Array<{ facility: Entity; available: number }> {
	const found = new Map<string, number>();
	for (const { value } of call.data.stocks.records.all()) {
		if (value.tenantArticleId !== article) continue;
		const ref = String(value.facilityRef);
		found.set(ref, (found.get(ref) ?? 0) + Number(value.available));
	}
	return [...found].map(([ref, available]) => ({ facility: call.data.facilities.get(ref), available }));
}

function carriers(call: Call): Entity[] {
	return call.data.carriers.records.ordered().map(({ key, value }) => ({
		carrierRef: key,
		name: value.name,
		latestPickingStartDate: at(call, 4 * HOUR),
		nonDeliveryDays: [],
	}));
}

/** The requested articles, in any of the accepted forms. */
function articlesOf({ body }: Call): string[] {
	if (Array.isArray(body.tenantArticleIds)) return body.tenantArticleIds as string[];
	const items = (Object.values(body).find(Array.isArray) as Entity[] | undefined) ?? [];
	return items.flatMap((item) => {
		const { tenantArticleId } = { ...(item.article as Entity | undefined), ...item };
		return typeof tenantArticleId === 'string' ? [tenantArticleId] : [];
	});
}

function promise(call: Call) {
	const { body, data } = call;
	const order = data.orders.create({
		...body,
		status: 'PROMISED',
		promisesOptions: body.promisesOptions ?? { validUntil: at(call, HOUR) },
		orderLineItems: numbered(body.orderLineItems as Entity[], data),
		processId: data.processes.nextId(),
		workflowInformation: NO_WORKFLOW,
	});
	begin(data, order);
	const [holder] = holders(call, articlesOf(call)[0] ?? '');
	return {
		orderRef: order.id,
		orderVersion: order.version,
		promisesOptions: order.promisesOptions,
		shipToCustomer: holder
			? [
					{
						facility: only(holder.facility, 'id', 'name'),
						lineItems: (order.orderLineItems as Entity[]).map(({ id, quantity }) => ({ id, quantity })),
						carriers: carriers(call).map(({ carrierRef, name }) => ({ id: carrierRef, name })),
					},
				]
			: [],
	};
}

const OPTIONS = '/api/promises/checkoutoptions';

export const promiseRoutes: FftRoutes = {
	[`POST ${OPTIONS}/delivery/earliest`]: (call) =>
		ok({
			checkoutOptions: articlesOf(call).map((article) => ({
				tenantArticleId: article,
				...(holders(call, article).length && {
					earliestPredictedDeliveryDate: at(call, DAY),
					availableCarriers: carriers(call),
				}),
			})),
		}),
	[`POST ${OPTIONS}/collect/earliest`]: (call) =>
		ok({
			checkoutOptions: articlesOf(call).flatMap((article) =>
				holders(call, article).map(({ facility, available }) => ({
					tenantArticleId: article,
					facilityRef: facility.id,
					tenantFacilityId: facility.tenantFacilityId,
					available,
					earliestPredictedProvisioningDate: at(call, 2 * HOUR),
					latestPickingStartDate: at(call, HOUR),
				})),
			),
		}),
	[`POST ${OPTIONS}/delivery/timepoint`]: (call) =>
		ok({
			items: articlesOf(call).flatMap((article) =>
				holders(call, article).map(({ facility, available }) => ({
					tenantArticleId: article,
					facilityRef: facility.id,
					available,
					latestPickingStart: at(call, 4 * HOUR),
				})),
			),
		}),
	[`POST ${OPTIONS}/delivery/timeperiod`]: (call) =>
		ok({
			checkoutOptions: [1, 2, 3].map((days) => ({
				date: at(call, days * DAY),
				overallStatus: articlesOf(call).every((article) => holders(call, article).length) ? 'ALL' : 'PARTIAL',
				availableCarriers: carriers(call),
			})),
		}),
	'POST /api/promises/deliverypromise': (call) => created(promise(call)),
};
