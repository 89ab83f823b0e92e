import { at, type FedexRoute } from '../context';
import { list } from '../list';

export const receiptRoutes: readonly FedexRoute[] = [
	{
		...at('GET /v1/receipts', 'receipt.list', 'boolean'),
		query: [
			'receiptId',
			'nextTimestamp',
			'prevTimestamp',
			'pageLimit',
			'createdDate',
			'inductionDate',
			'deliveredDate',
		],
		handler: (request, context, style) =>
			list(request, context, {
				collection: context.data.receipts,
				member: 'receipts',
				style,
				equals: { receiptId: ({ receiptId }) => receiptId },
				times: {
					createdDate: ({ value }) => Date.parse(value.createdDate),
					inductionDate: ({ value }) => Date.parse(value.inductionDate),
					deliveredDate: ({ value }) => Date.parse(value.deliveredDate),
				},
				show: (receipt) => receipt,
			}),
	},
];
