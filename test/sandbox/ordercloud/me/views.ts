import type { Entity } from '../../store';
import type { Call, Handle, Handles } from '../context';
import { ok, shown } from '../entities/crud';
import { notFound } from '../errors';
import { entitiesSource } from '../list/source';
import { assignedEntities, assignedTo, groupsOf } from './assigned';

/** The caller's view of other parties' records, as a list and one by one. */
export const viewHandles: Handles = {
	...view('/v1/me/catalogs', 'catalogID', 'Catalog', (call) => {
		const ids = assignedTo(call, 'catalogs/assignments', 'CatalogID');
		return call.data
			.at('catalogs')
			.all()
			.flatMap(({ key, value }) => (ids.has(key) && value.Active ? [value] : []));
	}),
	...view('/v1/me/costcenters', 'costCenterID', 'CostCenter', ofCompany('costcenters', 'CostCenterID')),
	...view(
		'/v1/me/spendingAccounts',
		'spendingAccountID',
		'SpendingAccount',
		ofCompany('spendingaccounts', 'SpendingAccountID'),
	),
	...view(
		'/v1/me/spendingaccounts',
		'spendingAccountID',
		'SpendingAccount',
		ofCompany('spendingaccounts', 'SpendingAccountID'),
	),
	...view('/v1/me/usergroups', 'userGroupID', 'UserGroup', (call) => {
		const groups = groupsOf(call);
		return valuesOf(call, `buyers/${call.caller.company}/usergroups`).filter(({ ID }) => groups.has(ID));
	}),
	...view('/v1/me/promotions', 'promotionID', 'Promotion', (call) => {
		const ids = assignedTo(call, 'promotions/assignments', 'PromotionID');
		const seen = ({ ID, Active, AllowAllBuyers }: Entity) =>
			Active !== false && (AllowAllBuyers === true || ids.has(ID));
		return valuesOf(call, 'promotions').filter(seen);
	}),
	...view('/v1/me/shipments', 'shipmentID', 'Shipment', (call) =>
		valuesOf(call, 'shipments').filter(({ BuyerID }) => BuyerID === call.caller.company),
	),
	'GET /v1/me/shipments/{shipmentID}/items': (call) => {
		const source = entitiesSource(valuesOf(call, `shipments/${call.params.shipmentID}/items`));
		return call.lists.reply(call, { source, name: call.request.path });
	},
	...view('/v1/me/sellers', 'sellerID', 'Seller', (call) => valuesOf(call, 'suppliers')),
};

/** Handlers of a list and its entries; those that the catalogue does not have are never called. */
function view(path: string, parameter: string, type: string, seen: (call: Call) => Entity[]): Handles {
	const all: Handle = (call) => {
		const show = ({ value }: { value: Entity }) => shown(call.kind, value);
		return call.lists.reply(call, { source: entitiesSource(seen(call)), name: call.request.path, show });
	};
	const one: Handle = (call) => {
		const id = call.params[parameter];
		return ok(call, seen(call).find(({ ID }) => ID === id) ?? notFound(type, id));
	};
	return { [`GET ${path}`]: all, [`GET ${path}/{${parameter}}`]: one };
}

function ofCompany(name: string, member: string): (call: Call) => Entity[] {
	return (call) => assignedEntities(call, `buyers/${call.caller.company}/${name}`, member);
}

export function valuesOf({ data }: Call, place: string): Entity[] {
	return data
		.at(place)
		.all()
		.map(({ value }) => value);
}
