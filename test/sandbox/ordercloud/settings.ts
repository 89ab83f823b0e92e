import { TOKEN_DEFAULTS, type TokenSettings } from '../provider';

export interface OrderCloudSettings extends TokenSettings {
	/** Milliseconds on the sandbox's clock until lists of products, bundles, orders and line items show a write; reading by ID is never late. */
	indexLag: number;
	/** Entries up to which a search-backed list can be paged through. */
	resultLimit: number;
	/** Characters of a URL beyond which the server in front refuses. */
	urlLimit: number;
}

export const ORDERCLOUD_DEFAULTS: OrderCloudSettings = {
	...TOKEN_DEFAULTS,
	indexLag: 0,
	resultLimit: 100_000,
	urlLimit: 2_086,
};
