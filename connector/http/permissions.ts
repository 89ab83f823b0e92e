import type { Operation } from '../core/catalogue/types';

/** What the caller has to have for an operation, as it stands behind "needs": `one of: A, B`; undefined where nothing is known. */
export function neededPermissions({ permissions = [], anyPermission }: Operation): string | undefined {
	if (permissions.length === 0) return undefined;
	if (permissions.length === 1) return `the permission ${permissions[0]}`;
	return anyPermission ? `one of: ${permissions.join(', ')}` : `the permission(s) ${permissions.join(', ')}`;
}
