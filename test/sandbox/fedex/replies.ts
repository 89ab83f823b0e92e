import { randomUUID } from 'node:crypto';

import type { Clock } from '../clock';
import type { Reply } from '../http/types';
import type { FedexSettings } from './settings';

/** How an operation signals success: `success` as boolean or text, `status` as boolean, or not at all. */
export type SuccessStyle = 'boolean' | 'string' | 'status' | 'absent';

/** Creates responses in FedEx's envelope. */
export class Replies {
	constructor(
		private readonly settings: FedexSettings,
		private readonly clock: Clock,
	) {}

	ok(style: SuccessStyle, members: Record<string, unknown>): Reply {
		return { status: 200, body: { ...this.envelope(style, true), ...members } };
	}

	/** A refusal for business reasons; the specs list no status but 200, which is the default in the settings. */
	failed(style: SuccessStyle, code: string, description: string, members: Record<string, unknown> = {}): Reply {
		const errors = [{ code, description }];
		// A failure without a flag would look like a success, so `absent` falls back to the boolean.
		const told = style === 'absent' ? 'boolean' : style;
		return { status: this.settings.failureStatus, body: { ...this.envelope(told, false), errors, ...members } };
	}

	/** A malformed request. The error body is documented; codes other than the sample's are made up. */
	invalid(status: number, errors: Array<{ code: string; description: string }>): Reply {
		return { status, body: { ...this.envelope('boolean', false), errors } };
	}

	private envelope(style: SuccessStyle, good: boolean): Record<string, unknown> {
		const { success } = this.settings;
		const told = success === 'documented' ? style : success === 'absent' && !good ? 'boolean' : success;
		return {
			requestIdentifier: randomUUID(),
			transactionDate: this.clock.iso().replace('Z', '+00:00'),
			...(told === 'boolean' ? { success: good } : {}),
			...(told === 'string' ? { success: String(good) } : {}),
			...(told === 'status' ? { status: good } : {}),
		};
	}
}

/** The body of the gateway in front of the services, of the kind that IBM API Connect sends. */
export function gateway(status: number, message: string, more: string): Reply {
	return { status, body: { httpCode: String(status), httpMessage: message, moreInformation: more } };
}
