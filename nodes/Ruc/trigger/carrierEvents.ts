import type { IDataObject } from 'n8n-workflow';

/** Milestones and their event codes, as far as RUC's page on carrier events lists them. Neither list is complete. */
const MILESTONES: ReadonlyArray<{ milestone: number; name: string; events: Readonly<Record<number, string>> }> = [
	{ milestone: 10, name: 'Received', events: { 10: 'Order received', 20: 'Order acknowledged' } },
	{ milestone: 40, name: 'Cancelled', events: { 40: 'Order cancelled' } },
	{ milestone: 50, name: 'In Process', events: { 50: 'Allocated', 55: 'In packing', 60: 'Packed', 70: 'Loaded' } },
	{ milestone: 100, name: 'Despatched', events: { 100: 'Order despatched' } },
	{ milestone: 150, name: 'Available for Pickup', events: { 150: 'Available for pickup' } },
	{
		milestone: 200,
		name: 'Delivered',
		events: {
			200: 'Delivered',
			201: 'Picked up',
			202: 'Delivered to neighbour',
			203: 'Delivered by special instruction',
			204: 'Partly delivered',
		},
	},
	{
		milestone: 400,
		name: 'On Hold',
		events: {
			400: 'Customs hold',
			401: 'Delivery attempted',
			402: 'Technical issue',
			403: 'Address issue',
			404: 'On hold',
		},
	},
	{ milestone: 410, name: 'Delivery Failed', events: { 410: 'Delivery failed' } },
];

const UNKNOWN = 'unknown';

/**
 * The meaning of an event code.
 *
 * @param code number or text of digits, as found in a payload; anything else is an unknown code
 */
export function carrierEvent(code: unknown): IDataObject {
	const text = typeof code === 'number' || typeof code === 'string' ? String(code).trim() : '';
	for (const { milestone, name, events } of MILESTONES) {
		for (const [known, event] of Object.entries(events)) {
			if (known === text) return { code: text, event, milestone, milestoneName: name };
		}
	}
	return { code: text, event: UNKNOWN, milestone: UNKNOWN, milestoneName: UNKNOWN };
}
