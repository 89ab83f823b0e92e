import { TOKEN_DEFAULTS, type TokenSettings } from '../provider';

export interface RucSettings extends TokenSettings {
	/** Maximum number of SKUs in one inventory call; undocumented, so the default is generous. */
	maxSkus: number;
	/** Refuse members that the catalogue does not list even if the field list may be incomplete. */
	refuseUnlisted: boolean;
}

export const RUC_DEFAULTS: RucSettings = {
	...TOKEN_DEFAULTS,
	maxSkus: 1000,
	refuseUnlisted: false,
};
