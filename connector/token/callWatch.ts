/** Whoever makes a call with a credential, as long as the call lasts. */
interface CallWatch {
	/** Aborted when the call is to end. */
	readonly signal: AbortSignal;
	/** A token is being obtained first, which has time limits of its own. */
	pause(): void;
	/** The request goes out now. */
	restart(): void;
}

const watches = new WeakMap<object, CallWatch>();

/** Makes a call known by the credentials object that it is made with. */
export function watchCall(credentials: object, watch: CallWatch): void {
	watches.set(credentials, watch);
}

/** The call that is made with this object, unless it comes from another node. */
export function callWatch(credentials: object): CallWatch | undefined {
	return watches.get(credentials);
}
