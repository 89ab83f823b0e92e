import type { FluentData } from '../store/data';
import type { Row } from '../store/row';
import { make } from './maker';
import { RETAILER } from './names';

/** Parcels of shipped fulfilments with their consignments, and a wave of those to be picked. */
export function seedShipping(data: FluentData): void {
	const [carrier] = data.table('Carrier').rows;
	const [location] = data.table('Location').rows;
	const fulfilments = data.table('Fulfilment').rows;
	for (const [index, fulfilment] of fulfilments.filter(({ values }) => values.status === 'SHIPPED').entries()) {
		const number = index + 1;
		const article = make(
			data,
			'Article',
			{
				...{ ref: `ART-${number}`, type: 'DEFAULT', name: 'Carton', quantity: 1 },
				...{ height: 20, length: 40, width: 30, weight: 2.5, fulfilments: [{ id: fulfilment.id }] },
				items: data.listed(fulfilment, 'items').map(({ values }) => ({
					...{ quantity: values.filledQuantity, orderItem: { id: (data.row(values.orderItem) as Row).id } },
				})),
			},
			{ status: 'SHIPPED' },
		);
		const common = { carrier: { id: carrier.id }, retailer: { id: RETAILER }, trackingLabel: `TRK${1000 + number}` };
		const articles = [{ article: { id: article.id } }];
		make(data, 'Consignment', {
			...{ ref: `CON-${number}`, consignmentReference: `CON-${number}`, ...common, consignmentArticles: articles },
		});
		if (number > 1) continue;
		make(data, 'CarrierConsignment', { ref: 'CC-1', ...common, carrierConsignmentArticles: articles });
		make(data, 'Manifest', {
			...{ ref: 'MAN-1', name: 'Day 1', type: 'DEFAULT', carrier: { ref: carrier.values.ref } },
			...{ location: { id: location.id }, carrierConsignments: [{ ref: 'CC-1' }] },
		});
	}
	const waiting = fulfilments.filter(({ values }) => values.status === 'AWAITING_WAVE').slice(0, 2);
	make(data, 'Wave', {
		...{ ref: 'WAVE-1', name: 'Morning', type: 'DEFAULT', retailer: { id: RETAILER }, location: { id: location.id } },
		...{ fulfilments: waiting.map(({ id }) => ({ id })), allocatedTo: { id: data.table('User').rows[0].id } },
	});
}
