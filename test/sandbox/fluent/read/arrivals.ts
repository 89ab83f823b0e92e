import type { FluentData } from '../store/data';
import type { Row } from '../store/row';
import { between, hasKey } from './match';
import { page, type Connection } from './page';
import { retailerOf } from './retailers';

type Arguments = Readonly<Record<string, unknown>>;

/** Articles by where they come from or go to, and by what is known of their orders. */
export function articlesByLocation(args: Arguments, data: FluentData): Connection {
	const created = args.createdOn ? between(args.createdOn as Arguments, 'createdOn') : () => true;
	const updated = args.updatedOn ? between(args.updatedOn as Arguments, 'updatedOn') : () => true;
	return page(data.table('Article').rows, fits, args);

	function fits(article: Row): boolean {
		if (!created(article.values.createdOn) || !updated(article.values.updatedOn)) return false;
		if (!oneOf(args.status, article.values.status)) return false;
		if (!oneOf((args.retailerId as number[] | undefined)?.map(String), retailerOf(article, data))) return false;
		const consignments = data.listed(article, 'consignmentArticles').map(({ values }) => data.row(values.consignment));
		const carried = (name: string) => consignments.map((one) => data.row(one?.values.carrier)?.values[name]);
		if (
			given(args.consignmentStatus) &&
			!consignments.some((one) => oneOf(args.consignmentStatus, one?.values.status))
		) {
			return false;
		}
		if (given(args.carrierName) && !carried('name').includes(args.carrierName)) return false;
		return data.listed(article, 'fulfilments').some(fulfils);
	}

	function fulfils({ values }: Row): boolean {
		const order = data.row(values.order)?.values ?? {};
		const customer = data.row(order.customer)?.values ?? {};
		if (!oneOf(args.orderType, order.type) || !oneOf(args.orderRef, order.ref)) return false;
		const known: Readonly<Record<string, unknown>> = {
			customerFirstName: customer.firstName,
			customerLastName: customer.lastName,
			customerPhone: customer.primaryPhone,
			customerEmail: customer.primaryEmail,
		};
		if (Object.entries(known).some(([name, value]) => given(args[name]) && args[name] !== value)) return false;
		return at(args.fromLocation, values.fromAddress) && at(args.toLocation, values.toAddress);
	}

	function at(wanted: unknown, address: unknown): boolean {
		if (!given(wanted)) return true;
		const location = data.row(address)?.values.location;
		return (wanted as Arguments[]).some((key) => hasKey(location, key, data));
	}
}

const given = (value: unknown): boolean => value !== undefined && value !== null;

function oneOf(wanted: unknown, value: unknown): boolean {
	return !given(wanted) || (wanted as unknown[]).includes(value);
}
