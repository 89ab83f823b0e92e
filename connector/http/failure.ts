import type { IDataObject } from 'n8n-workflow';

/**
 * Why a call did not return a usable response.
 * - `unsent`: the request was certainly not executed (connection refused, unknown host).
 * - `lost`: it was sent, but no response arrived; it may have been executed.
 * - `token`: no token could be obtained.
 * - `refused`: the provider rejected it.
 * - `unusable`: a response arrived, but cannot be read.
 * - `blocked`: this package or n8n refused to send it.
 * - `cancelled`: the execution was stopped.
 */
export type FailureKind = 'unsent' | 'lost' | 'token' | 'refused' | 'unusable' | 'blocked' | 'cancelled';

interface FailureDetails {
	hint?: string;
	/** Error code of the provider or the operating system. */
	code?: string;
	requestId?: string;
	status?: number;
	/** The current version of the entity, if the error states it. */
	version?: number;
	/** Additional data that a workflow can evaluate, such as the job that a record belonged to. */
	facts?: Readonly<IDataObject>;
	/** Entries of a list that were read before it failed. */
	read?: readonly unknown[];
}

/** A failed call. Message and hint are shown to the user; neither contains a secret, a header or a raw response. */
export class CallFailure extends Error {
	readonly hint?: string;
	readonly code?: string;
	readonly requestId?: string;
	readonly status?: number;
	readonly version?: number;
	readonly facts?: Readonly<IDataObject>;
	readonly read?: readonly unknown[];

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
		this.read = details.read;
	}

	/** The same failure with the entries that were read before it. */
	withRead(read: readonly unknown[]): CallFailure {
		return new CallFailure(this.kind, this.message, { ...this, read });
	}

	/** The same failure with another hint, for callers with more context. */
	withHint(hint: string | undefined): CallFailure {
		return new CallFailure(this.kind, this.message, { ...this, hint });
	}
}
