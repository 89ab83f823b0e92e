import { TOKEN_DEFAULTS, type TokenSettings } from '../provider';

/** What the sheet leaves open about FedEx, to be tried both ways. */
export interface FedexSettings extends TokenSettings {
	/** Member in which the refresh token is read: S1 says `code`, T1 used `refresh_token`. */
	refreshParameter: 'code' | 'refresh_token' | 'either';
	/** S1's table says string, its sample is a number. */
	expiresInType: 'number' | 'string';
	/** Whether resource calls without `Origin` are refused (S11 shows the header, three clients went without). */
	requireOrigin: boolean;
	/** How success is told: per operation as documented, or the same everywhere, or not at all. */
	success: 'documented' | 'boolean' | 'string' | 'status' | 'absent';
	/** Status of a business failure such as a duplicate RMA number; the specs list 200 only. */
	failureStatus: number;
	/** Form of `paging.next`; the sheet does not know it. */
	pagingFormat: 'url' | 'query' | 'digits' | 'number';
	/** `loop`: every page points to itself. `foreign`: the link leads to another host. */
	pagingFault: 'none' | 'loop' | 'foreign';
	/** Base address that `foreign` links lead to. */
	foreignHost: string;
	/** Refuse members that the catalogue does not list even where the field list is known to go on. */
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
