import { queryValue } from '../../http/body';
import { at, type FedexRoute } from '../context';

const STORES = [
	['FXO-0117', '200 Congress Ave', 'Austin', 'TX', '78701'],
	['FXO-0242', '15 Elm St', 'Dallas', 'TX', '75201'],
	['FXO-0318', '77 Mission St', 'San Francisco', 'CA', '94105'],
	['FXO-0423', '9 Pine St', 'Seattle', 'WA', '98101'],
] as const;

const ADDRESS = ['addressLine1', 'addressLine2', 'city', 'stateCode', 'zipCode', 'countryCode'];

/** Members of a location are not published; these are modelled on the query parameters. */
function store([locationCode, addressLine1, city, stateCode, zipCode]: (typeof STORES)[number]): Record<
	string,
	string
> {
	return { locationCode, addressLine1, city, stateCode, zipCode, countryCode: 'US' };
}

export const trackingRoutes: readonly FedexRoute[] = [
	{
		...at('GET /v1/tracking', 'tracking.get', 'status'),
		query: ['trackingNumber'],
		handler(request, context, style) {
			const number = queryValue(request, 'trackingNumber');
			const rma = context.data.rmas.find(({ label }) => label.trackingNumber === number);
			if (!rma)
				return context.replies.failed(style, 'ERR-TRK-0404', 'The tracking number is not known', { tracking: {} });
			const delivered = rma.value.status === 'Received';
			const at = (hours: number) => new Date(rma.stamp + hours * 3_600_000).toISOString();
			const location = { locationCode: 'FXO-0117', city: 'Austin' };
			const event = (statusCode: string, statusDescription: string, hours: number) => ({
				statusDateTime: at(hours),
				statusCode,
				statusDescription,
				location,
			});
			return context.replies.ok(style, {
				tracking: {
					shipmentId: rma.value.rmaId,
					shipmentStatus: delivered ? 'DL' : 'PU',
					shipmentStatusDescription: delivered ? 'Delivered' : 'Picked up',
					...(delivered ? { actualDelivery: at(30) } : {}),
					events: [event('PU', 'Picked up', 4), ...(delivered ? [event('DL', 'Delivered', 30)] : [])],
				},
			});
		},
	},
	{
		...at('GET /v1/locations', 'location.list', 'boolean'),
		query: [...ADDRESS, 'distance', 'limit'],
		handler(request, context, style) {
			const limit = Number(queryValue(request, 'limit') ?? STORES.length);
			const fits = (one: Record<string, string>) =>
				['city', 'stateCode', 'zipCode', 'countryCode'].every((name) => {
					const wanted = queryValue(request, name);
					return wanted === undefined || one[name].toLowerCase() === wanted.toLowerCase();
				});
			return context.replies.ok(style, { locations: STORES.map(store).filter(fits).slice(0, limit) });
		},
	},
];
