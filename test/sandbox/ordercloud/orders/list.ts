import type { Reply } from '../../http/types';
import { type Call, queryOf } from '../context';
import { listOf } from '../entities/crud';
import { refuse } from '../errors';
import type { RowTest } from '../list/filters';
import type { EntityRow } from '../list/source';

const SUBMITTED = ['Open', 'Completed', 'Canceled'];
const UNSUBMITTED = ['Unsubmitted', 'AwaitingApproval', 'Declined'];

/** The list of orders that pass `seen`: submitted ones unless a filter asks for unsubmitted ones, never both. */
export function listOrders(call: Call, name: string, seen: RowTest): Reply {
	const submitted = asksForSubmitted(call);
	const ranged = inRange(call);
	const { username } = call.caller;
	return listOf(call, 'orders', {
		name: `orders ${name} of ${username}, ${submitted ? 'submitted' : 'unsubmitted'}`,
		where: (row) => row.value.IsSubmitted === submitted && seen(row) && ranged(row),
	});
}

/** Which of the two kinds the filters ask for. */
function asksForSubmitted({ request }: Call): boolean {
	const wanted = new Set<boolean>();
	for (const [name, value] of request.query) {
		for (const one of name === 'IsSubmitted' || name === 'Status' ? value.split('|') : []) {
			if (name === 'IsSubmitted' && /^(true|false)$/i.test(one)) wanted.add(one.toLowerCase() === 'true');
			if (SUBMITTED.some((status) => same(status, one))) wanted.add(true);
			if (UNSUBMITTED.some((status) => same(status, one))) wanted.add(false);
		}
	}
	if (wanted.size > 1) {
		const message = 'One list holds submitted orders or unsubmitted ones';
		refuse('Order.CannotMixSubmittedAndUnsubmitted', message);
	}
	return !wanted.has(false);
}

function same(status: string, text: string): boolean {
	return status.toLowerCase() === text.toLowerCase();
}

/** The filter parameters of order lists: companies and the time of creation. */
export function inRange(
	call: Call,
	orderOf: (row: EntityRow) => EntityRow['value'] | undefined = ({ value }) => value,
): RowTest {
	const [buyer, supplier] = [queryOf(call, 'buyerID'), queryOf(call, 'supplierID')];
	const from = Date.parse(queryOf(call, 'from') ?? '') || -Infinity;
	const to = Date.parse(queryOf(call, 'to') ?? '') || Infinity;
	if (buyer === undefined && supplier === undefined && from === -Infinity && to === Infinity) return () => true;
	return (row) => {
		const order = orderOf(row);
		const made = Date.parse(String(order?.DateCreated));
		return (
			(buyer === undefined || order?.FromCompanyID === buyer) &&
			(supplier === undefined || order?.ToCompanyID === supplier) &&
			made >= from &&
			made <= to
		);
	};
}
