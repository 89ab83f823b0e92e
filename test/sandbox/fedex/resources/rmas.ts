import { queryValue } from '../../http/body';
import type { Reply, SandboxRequest } from '../../http/types';
import { at, bodyOf, type FedexContext, type FedexRoute } from '../context';
import { list } from '../list';
import type { Rma } from '../records';
import type { SuccessStyle } from '../replies';
import { MERCHANT } from '../seed';
import { change, type Changeable } from './change';

const COMMON = ['id', 'status', 'createTimestamp', 'lastUpdatedTimestamp', 'responseFilter', 'pageLimit'];

/** An RMA can be cancelled or credited as long as it is neither. */
const RMAS: Changeable<Rma> = {
	collection: ({ rmas }) => rmas,
	...{ name: 'RMA', code: 'RMA', refusal: { rma: {} } },
	closed: ({ status }) => (status === 'Approved' ? undefined : `${status.toLowerCase()} already`),
	brief: ({ rmaId, status }) => ({ rma: { rmaId, rmaStatus: status } }),
};

export const rmaRoutes: readonly FedexRoute[] = [
	{
		...at('GET /v1/rmas', 'rma.listV1', 'boolean'),
		// FedEx's page mentions two epoch values without naming the parameters; the names used for receipts are assumed.
		query: [...COMMON, 'nextTimestamp', 'prevTimestamp'],
		handler: (request, context, style) => listRmas(request, context, style, 'nextTimestamp', 'prevTimestamp'),
	},
	{
		...at('GET /v2/rmas', 'rma.list', 'string'),
		query: [...COMMON, 'nextTimeStamp', 'prevTimeStamp'],
		handler: (request, context, style) => listRmas(request, context, style, 'nextTimeStamp', 'prevTimeStamp'),
	},
	{
		...at('POST /v1/rmas', 'rma.createV1', 'boolean'),
		handler(request, context, style) {
			const made = create(request, context, style);
			if (!('rmaId' in made)) return made;
			return context.replies.ok(style, { errors: [], rmas: [show(made, request)] });
		},
	},
	{
		...at('POST /v2/rmas', 'rma.create', 'string'),
		handler(request, context, style) {
			const made = create(request, context, style);
			if (!('rmaId' in made)) return made;
			const { rmaId, rmaNumber, body } = made;
			const { trackingNumber, labelURL } = labelOf(made, request);
			const shipments = [{ label: { trackingNumber, labelURL }, orders: body.orders ?? [] }];
			return context.replies.ok(style, { rma: { rmaId, rmaNumber, shipments } });
		},
	},
	{
		// The only operation whose sample shows the flag as text.
		...at('POST /v1/rmas/{rmaId}/cancel', 'rma.cancel', 'string'),
		handler: (request, context, style) =>
			change<Rma>(context, RMAS, request.params.rmaId, style, () => ({ status: 'Canceled' })),
	},
	{
		...at('POST /v1/rmas/{rmaId}/credit', 'rma.credit', 'boolean'),
		handler: (request, context, style) =>
			change<Rma>(context, RMAS, request.params.rmaId, style, () => ({ status: 'Received' })),
	},
];

function listRmas(
	request: SandboxRequest,
	context: FedexContext,
	style: SuccessStyle,
	next: string,
	previous: string,
): Reply {
	const summary = queryValue(request, 'responseFilter')?.toLowerCase() === 'summary';
	return list(request, context, {
		collection: context.data.rmas,
		member: 'rmas',
		style,
		next,
		previous,
		equals: { id: ({ rmaId }) => rmaId, status: ({ status }) => status },
		times: { createTimestamp: ({ stamp }) => stamp, lastUpdatedTimestamp: ({ updated }) => updated },
		show: (rma) => (summary ? { rmaId: rma.rmaId, rmaNumber: rma.rmaNumber, status: rma.status } : show(rma, request)),
	});
}

/** An RMA as one published client models it, with the members of its creation. */
function show(rma: Rma, request: SandboxRequest) {
	const { rmaId, rmaNumber, status, body } = rma;
	return { rmaId, rmaNumber, status, label: labelOf(rma, request), ...body };
}

function labelOf({ label }: Rma, request: SandboxRequest) {
	return {
		id: label.id,
		trackingNumber: label.trackingNumber,
		labelURL: `${request.origin}/api/v1/labels/${label.id}`,
	};
}

/** A new RMA, or the refusal of one whose number exists: the only documented hint of idempotency. */
function create(request: SandboxRequest, { data, replies, clock }: FedexContext, style: SuccessStyle): Rma | Reply {
	const { rmaNumber = null, ...body } = bodyOf(request);
	// The client's own identifier of the request is not part of the RMA.
	delete body.requestIdentifier;
	if (rmaNumber !== null && data.rmas.find((rma) => rma.rmaNumber === rmaNumber)) {
		return replies.failed(style, 'ERR-RMA-0002', 'The RMA number exists already');
	}
	const number = data.rmas.size + 1;
	const made: Rma = {
		rmaId: `${MERCHANT}-${number}`,
		rmaNumber: rmaNumber as string | null,
		status: 'Approved',
		label: { id: `LBL-${number}`, trackingNumber: String(794_600_000_000 + number) },
		body,
	};
	data.rmas.add(made, clock.now());
	return made;
}
