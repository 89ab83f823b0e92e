import { FLUENT_USER } from '../accounts';
import type { FluentData } from '../store/data';
import { linkTo } from '../store/row';
import { make } from './maker';
import { NETWORKS, OUTLET, RETAILER } from './names';

/** Users, roles, currencies, retailers, networks and carriers of the account. */
export function seedBasics(data: FluentData): void {
	for (const name of ['ORDER_VIEW', 'ORDER_CREATE', 'JOB_VIEW', 'BATCH_VIEW']) data.make('Permission', { name });
	data.make('Currency', {
		...{ alphabeticCode: 'USD', numericCode: '840', name: 'US Dollar', minorUnits: 2, isISO4217: true },
	});
	data.make('Currency', {
		...{ alphabeticCode: 'EUR', numericCode: '978', name: 'Euro', minorUnits: 2, isISO4217: true },
	});
	const ours = data.make('Retailer', {
		...{ id: RETAILER, ref: 'SANDBOX', tradingName: 'Sandbox Outfitters', primaryEmail: 'shop@example.com' },
	});
	data.make('Retailer', { id: OUTLET, ref: 'OUTLET', tradingName: 'Sandbox Outlet' });
	make(data, 'Role', { name: 'ADMIN', permissions: [{ name: 'ORDER_VIEW' }, { name: 'ORDER_CREATE' }] });
	make(data, 'Role', { name: 'STORE', permissions: [{ name: 'ORDER_VIEW' }] });
	const contexts = [{ contextType: 'RETAILER', contextId: RETAILER }];
	const admin = {
		...{ username: FLUENT_USER.username, ref: FLUENT_USER.username, type: 'ADMIN', timezone: 'Etc/UTC' },
		...{ firstName: FLUENT_USER.firstName, lastName: FLUENT_USER.lastName, primaryEmail: 'admin@example.com' },
		...{ roles: [{ role: linkTo(data.table('Role').rows[0]), contexts }] },
	};
	data.make('User', { ...admin, id: FLUENT_USER.id, primaryRetailer: linkTo(ours), promotionOptIn: false });
	for (const name of NETWORKS) make(data, 'Network', { name, type: 'DEFAULT', retailers: [{ id: RETAILER }] });
	for (const [ref, name] of [
		['PARCELPOST', 'Parcel Post'],
		['COURIER', 'City Courier'],
	]) {
		make(data, 'Carrier', { ref, name, type: 'DEFAULT', retailer: { id: RETAILER } });
	}
	const carrierDetails = data.make('CarrierDetails', {
		retailerId: RETAILER,
		carrierId: data.table('Carrier').rows[0].id,
	});
	data.make('CarrierAttribute', { name: 'account', value: '0815', carrierDetails: linkTo(carrierDetails) });
	for (const [name, value] of [
		['DEFAULT_LOCALE', 'en-US'],
		['fc.connect.webhook', '{"name":"orders","url":"https://hooks.example.com/orders"}'],
	]) {
		make(data, 'Setting', { name, valueType: 'STRING', value, context: 'RETAILER', contextId: Number(RETAILER) });
	}
	make(data, 'Setting', { name: 'TIMEZONE', valueType: 'STRING', value: 'Etc/UTC', context: 'ACCOUNT', contextId: 0 });
}
