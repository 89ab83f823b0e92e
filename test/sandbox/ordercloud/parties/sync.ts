import type { Catalogue } from '../../../../connector/core/catalogue/types';
import type { Handles } from '../context';
import { NO_CONTENT } from '../entities/crud';

/** Synchronising one record is only triggered, and the response is empty. */
export function syncHandles({ operations }: Catalogue): Handles {
	const asked = operations.filter(({ method, path }) => method === 'POST' && path.endsWith('/sync'));
	return Object.fromEntries(asked.map(({ path }) => [`POST ${path}`, () => NO_CONTENT]));
}
