import type { Reply } from '../../http/types';
import type { Collection } from '../collection';
import type { FedexContext } from '../context';
import type { FedexData } from '../data';
import type { SuccessStyle } from '../replies';

/** A kind of record that can be changed as long as its state allows it. */
export interface Changeable<T> {
	collection: (data: FedexData) => Collection<T>;
	/** As messages name it, and as the made-up error codes do. */
	name: string;
	code: string;
	/** Why a record cannot be changed any more, e.g. `shipped and cannot be changed`; undefined if it can. */
	closed: (value: T) => string | undefined;
	/** Members of the refusal besides the error. */
	refusal?: Record<string, unknown>;
	/** Members of the answer. */
	brief: (value: T) => Record<string, unknown>;
}

/** Changes members of a record, or refuses if its state does not allow it. */
export function change<T>(
	{ data, replies, clock }: FedexContext,
	{ collection, name, code, closed, refusal, brief }: Changeable<T>,
	id: string,
	style: SuccessStyle,
	changesOf: (value: T) => Partial<T>,
): Reply {
	const records = collection(data);
	const found = records.row(id);
	if (!found) return replies.invalid(404, [{ code: `ERR-${code}-0404`, description: `The ${name} is not known` }]);
	const why = closed(found.value);
	if (why !== undefined) return replies.failed(style, `ERR-${code}-0003`, `The ${name} is ${why}`, refusal);
	records.change(found, { ...found.value, ...changesOf(found.value) }, clock.now());
	return replies.ok(style, brief(found.value));
}
