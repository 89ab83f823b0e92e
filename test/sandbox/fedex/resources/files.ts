import { header } from '../../http/body';
import { pdf } from '../../http/pdf';
import { at, type FedexRoute } from '../context';

/** Documents that exist in the sandbox, by identifier. */
const DOCUMENTS: Record<string, { contentType: string; content: () => Buffer }> = {
	'DOC-1': { contentType: 'application/pdf', content: () => pdf('Packing slip DOC-1') },
	'DOC-2': { contentType: 'text/plain', content: () => Buffer.from('Customs note DOC-2\n') },
};

export const fileRoutes: readonly FedexRoute[] = [
	{
		...at('GET /v1/labels/{labelId}', 'label.get', 'status'),
		handler(request, context, style) {
			const { labelId } = request.params;
			const rma = context.data.rmas.find(({ label }) => label.id === labelId);
			if (!rma) return context.replies.failed(style, 'ERR-LBL-0404', 'The label is not known', { labels: [] });
			const { trackingNumber } = rma.value.label;
			const content = pdf(`Return label ${labelId} tracking ${trackingNumber}`);
			// The same path returns the file itself if its media type is requested.
			if (header(request, 'accept') === 'application/pdf') {
				return { status: 200, headers: { 'Content-Type': 'application/pdf' }, body: content };
			}
			const label = { id: labelId, trackingNumber, labelContent: content.toString('base64') };
			return context.replies.ok(style, { labels: [label] });
		},
	},
	{
		...at('GET /v1/documents/{documentId}', 'document.get', 'boolean'),
		handler(request, context, style) {
			const { documentId: id } = request.params;
			if (!Object.hasOwn(DOCUMENTS, id)) {
				// The code is the one in FedEx's sample of an error.
				return context.replies.failed(style, 'ERR-SYS-0001', 'The document could not be read');
			}
			const { contentType, content } = DOCUMENTS[id];
			const documents = [{ id, content: content().toString('base64'), contentType }];
			return context.replies.ok(style, { documents });
		},
	},
];
