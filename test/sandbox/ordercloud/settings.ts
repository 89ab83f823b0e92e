import { TOKEN_DEFAULTS, type TokenSettings } from '../provider';

export interface OrderCloudSettings extends TokenSettings {
	/** Milliseconds until lists of products, bundles, orders and line items show a write; reads by ID never lag. */
	indexLag: number;
	/** Number of entries up to which a search-backed list can be paged. */
	resultLimit: number;
	/** Maximum length of a URL that the server in front accepts. */
	urlLimit: number;
}

export const ORDERCLOUD_DEFAULTS: OrderCloudSettings = {
	...TOKEN_DEFAULTS,
	indexLag: 0,
	resultLimit: 100_000,
	urlLimit: 2_086,
};
