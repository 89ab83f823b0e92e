import type { IDataObject } from 'n8n-workflow';

/**
 * Why a call did not bring a usable answer.
 * - `unsent`: the request surely was not executed (connection refused, unknown host).
 * - `lost`: it was sent, but its answer did not arrive; it may have been executed.
 * - `token`: no token could be obtained.
 * - `refused`: the provider said no.
 * - `unusable`: an answer came that cannot be read.
 * - `blocked`: this package or n8n refused to send it.
 * - `cancelled`: the execution was stopped.
 */
export type FailureKind = 'unsent' | 'lost' | 'token' | 'refused' | 'unusable' | 'blocked' | 'cancelled';

interface FailureDetails {
	hint?: string;
	/** The provider's code, or the one of the operating system. */
	code?: string;
	requestId?: string;
	status?: number;
	/** The version that the entity has now, where the refusal names it. */
	version?: number;
	/** What else a workflow can go by, such as the job that a record was meant for. */
	facts?: Readonly<IDataObject>;
}

/** A call that failed. Message and hint are meant for the user; neither holds a secret, a header or a raw answer. */
export class CallFailure extends Error {
	readonly hint?: string;
	readonly code?: string;
	readonly requestId?: string;
	readonly status?: number;
	readonly version?: number;
	readonly facts?: Readonly<IDataObject>;

	constructor(
		readonly kind: FailureKind,
		message: string,
		details: FailureDetails = {},
	) {
		super(message);
		this.name = 'CallFailure';
		this.hint = details.hint;
		this.code = details.code;
		this.requestId = details.requestId;
		this.status = details.status;
		this.version = details.version;
		this.facts = details.facts;
	}

	/** The same failure with another hint, for callers that know more. */
	withHint(hint: string | undefined): CallFailure {
		return new CallFailure(this.kind, this.message, { ...this, hint });
	}
}
