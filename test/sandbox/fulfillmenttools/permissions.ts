import type { Operation } from '../../../connector/core/catalogue/types';
import type { Reply } from '../http/types';
import { FFT_VIEWER } from './accounts';
import { fftError } from './errors';
import type { FulfillmenttoolsSettings } from './settings';

/** Whether a user has a permission: the administrator all but those the settings deny, the viewer those to read. */
export function holds(subject: string | undefined, permission: string, settings: FulfillmenttoolsSettings): boolean {
	if (settings.denied.includes(permission)) return false;
	return subject !== FFT_VIEWER.localId || permission.endsWith('_READ');
}

/** 403 if the user has none of the permissions of which the operation needs one. */
export function forbidden(
	operation: Operation,
	subject: string | undefined,
	settings: FulfillmenttoolsSettings,
): Reply | undefined {
	const { permissions } = operation;
	if (!permissions?.length || permissions.some((one) => holds(subject, one, settings))) return undefined;
	return fftError(403, 'Forbidden', `The user lacks the permission ${permissions.join(' or ')}`);
}
