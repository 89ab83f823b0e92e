import type { Operation } from '../core/catalogue/types';

/** The permissions that an operation needs, worded to follow "needs": `one of: A, B`; undefined if none are known. */
export function neededPermissions({ permissions = [], anyPermission }: Operation): string | undefined {
	if (permissions.length === 0) return undefined;
	if (permissions.length === 1) return `the permission ${permissions[0]}`;
	return anyPermission ? `one of: ${permissions.join(', ')}` : `the permission(s) ${permissions.join(', ')}`;
}
