import type { GraphqlLimits } from '../words';
import { costPerRow } from './cost';
import { buildDocument } from './document';
import type { RootCall } from './rootCall';
import { requestBytes } from './size';

/** Bytes that an argument may take more of among others than alone, for the number in its variable's name. */
const NUMBERING = 24;

/**
 * The items of each document: neighbours, as many as are wanted and as the limits of the API allow. One that needs more
 * than that goes alone.
 *
 * @param perDocument most items in a document
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
