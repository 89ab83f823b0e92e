import { TOKEN_DEFAULTS, type TokenSettings } from '../provider';

export interface RucSettings extends TokenSettings {
	/** Most SKUs in one inventory call; unknown, so the default is generous. */
	maxSkus: number;
	/** Refuse members that the catalogue does not list even where the field list may go on. */
	refuseUnlisted: boolean;
}

export const RUC_DEFAULTS: RucSettings = {
	...TOKEN_DEFAULTS,
	maxSkus: 1000,
	refuseUnlisted: false,
};
