import type { GraphqlLimits } from '../words';
import { costPerRow } from './cost';
import { buildDocument } from './document';
import type { Asked } from './runGraphql';
import { requestBytes } from './size';

/** Bytes that an argument may take more of among others than alone, for the number in its variable's name. */
const NUMBERING = 24;

/**
 * The items of each document: neighbours, as many as are wanted and as the limits of the API allow. One that needs more
 * than that goes alone.
 *
 * @param perDocument most items in a document
 */
export function divide(all: readonly Asked[], perDocument: number, limits: GraphqlLimits): Asked[][] {
	const documents: Asked[][] = [];
	let room = { items: 0, cost: 0, bytes: 0, acting: '' };
	for (const asked of all) {
		const { call } = asked;
		const cost = 1 + costPerRow(call.selection, limits);
		const bytes = requestBytes(buildDocument([call])) + NUMBERING * Object.keys(call.arguments).length;
		const acting = JSON.stringify(call.actAs ?? null);
		if (room.items < 1 || room.cost < cost || room.bytes < bytes || room.acting !== acting) {
			documents.push([]);
			room = { items: perDocument, cost: limits.maxComplexity, bytes: limits.maxBytes, acting };
		}
		documents[documents.length - 1].push(asked);
		room = { items: room.items - 1, cost: room.cost - cost, bytes: room.bytes - bytes, acting };
	}
	return documents;
}
