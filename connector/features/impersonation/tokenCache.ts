import { slotMemory } from '../../token/slots';
import type { CallFailure } from '../../http/failure';

/** A token for calls on behalf of somebody. */
export interface Lent {
	token: string;
	/** Milliseconds since 1970 from which another one is asked for. */
	until: number;
}

/** What this process knows of one caller acting for one other. Never stored anywhere else. */
interface Slot {
	lent?: Lent;
	/** The request for a token that is under way. */
	flight?: Promise<Lent>;
	/** A refusal that is not to be provoked again before `until`. */
	refusal?: { failure: CallFailure; until: number };
	/** A token was replaced because it was refused; until then that is not done again. */
	settledUntil?: number;
}

/** By hash of caller and other. */
export const { slotOf, slotCount, forgetAll } = slotMemory<Slot>(({ lent, refusal, settledUntil }) =>
	Math.max(lent?.until ?? 0, refusal?.until ?? 0, settledUntil ?? 0),
);
