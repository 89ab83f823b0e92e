import type { GraphqlLimits } from '../words';
import { costPerRow } from './cost';
import { buildDocument } from './document';
import type { RootCall } from './rootCall';
import { requestBytes } from './size';

/** Bytes by which an argument may grow in a shared document, due to the alias prefix of its variable. */
const NUMBERING = 24;

/**
 * Groups consecutive items into documents, each as large as requested and as the API's limits allow. An item that
 * exceeds the limits by itself gets its own document.
 *
 * @param perDocument maximum number of items per document
 */
export function divide<Item extends { call: RootCall }>(
	all: readonly Item[],
	perDocument: number,
	limits: GraphqlLimits,
): Item[][] {
	const documents: Item[][] = [];
	let room = { items: 0, cost: 0, bytes: 0, acting: '' };
	for (const one of all) {
		const { call } = one;
		const cost = 1 + costPerRow(call.selection, limits);
		const bytes = requestBytes(buildDocument([call])) + NUMBERING * Object.keys(call.arguments).length;
		const acting = JSON.stringify(call.actAs ?? null);
		if (room.items < 1 || room.cost < cost || room.bytes < bytes || room.acting !== acting) {
			documents.push([]);
			room = { items: perDocument, cost: limits.maxComplexity, bytes: limits.maxBytes, acting };
		}
		documents[documents.length - 1].push(one);
		room = { items: room.items - 1, cost: room.cost - cost, bytes: room.bytes - bytes, acting };
	}
	return documents;
}
