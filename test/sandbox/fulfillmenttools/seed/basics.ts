import { FFT_USERS } from '../accounts';
import type { FftData } from '../data';

const CARRIERS = [
	['DHL_V2', 'DHL'],
	['DPD_V2', 'DPD'],
	['CUSTOM_COURIER', 'City courier'],
];

/** The entities that others refer to: carriers, users, tags, reasons. */
export function seedBasics(data: FftData): void {
	for (const [key, name] of CARRIERS) {
		data.carriers.create({
			...{ key, name, status: 'ACTIVE', deliveryType: 'DELIVERY', lifecycle: 'GA' },
			...{ defaultParcelHeightInCm: 10, defaultParcelLengthInCm: 25, defaultParcelWidthInCm: 35 },
		});
	}
	for (const { localId: id, email } of FFT_USERS) {
		const username = email.split('@')[0];
		data.users.create({
			...{ id, username, email, firstname: 'Sandbox', lastname: username, locale: 'en_US' },
			assignedRoles: [{ ref: username === 'viewer' ? 'VIEWER' : 'ADMINISTRATOR' }],
			authenticationProvider: { id: 'default', type: 'EMAIL_PASSWORD' },
		});
	}
	for (const [username, firstname, lastname] of [
		['ada', 'Ada', 'Picker'],
		['ben', 'Ben', 'Packer'],
	]) {
		data.users.create({
			...{ username, firstname, lastname, locale: 'de_DE', email: `${username}@ocff-sandbox-pre.com` },
			assignedRoles: [{ ref: 'FULFILLER' }],
			assignedFacilities: [{ id: `${username}-1`, facilityRef: 'facility-001' }],
			authenticationProvider: { id: 'default', type: 'EMAIL_PASSWORD' },
		});
	}
	data.tags.create({ id: 'season', allowedValues: ['summer', 'winter'] });
	data.tags.create({ id: 'priority', allowedValues: ['high', 'low'] });
	for (const [reason, german] of [
		['Customer changed their mind', 'Meinung geändert'],
		['Ordered twice', 'Doppelt bestellt'],
	]) {
		data.cancelationReasons.create({
			...{ reason, reasonLocalized: { en_US: reason, de_DE: german } },
			action: 'CANCELATION',
		});
	}
	const reason = 'Store is closed';
	data.rerouteDescriptions.create({ reason, reasonLocalized: { en_US: reason }, action: 'REROUTE' });
}
