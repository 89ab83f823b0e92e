import { TOKEN_DEFAULTS, type TokenSettings } from '../provider';

/** What FedEx's documentation leaves open, so that both ways can be tested. */
export interface FedexSettings extends TokenSettings {
	/** Member that contains the refresh token: FedEx's page says `code`, a published client used `refresh_token`. */
	refreshParameter: 'code' | 'refresh_token' | 'either';
	/** The table on FedEx's page says string, its sample is a number. */
	expiresInType: 'number' | 'string';
	/** Whether resource calls without `Origin` are refused: one page shows it, three published clients omit it. */
	requireOrigin: boolean;
	/** How success is signalled: per operation as documented, or the same everywhere, or not at all. */
	success: 'documented' | 'boolean' | 'string' | 'status' | 'absent';
	/** Status of a business failure such as a duplicate RMA number; the specs list 200 only. */
	failureStatus: number;
	/** Form of `paging.next`, which is not documented. */
	pagingFormat: 'url' | 'query' | 'digits' | 'number';
	/** `loop`: every page points to itself. `foreign`: the link leads to another host. */
	pagingFault: 'none' | 'loop' | 'foreign';
	/** Base address that `foreign` links lead to. */
	foreignHost: string;
	/** Refuse members that the catalogue does not list even if the field list is known to be incomplete. */
	refuseUnlisted: boolean;
}

export const FEDEX_DEFAULTS: FedexSettings = {
	...TOKEN_DEFAULTS,
	refreshParameter: 'code',
	expiresInType: 'number',
	requireOrigin: true,
	success: 'documented',
	failureStatus: 200,
	pagingFormat: 'url',
	pagingFault: 'none',
	foreignHost: 'https://paging.example.com',
	refuseUnlisted: false,
};
