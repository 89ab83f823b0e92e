import type { Profile } from '../../core/provider';
import type { Draft } from '../../form/group';
import { pickedDraft } from '../../form/namedInputs';
import { OPTION } from '../../form/parameters';
import type { Feature } from '../../node/feature';
import { impersonatedValues } from './impersonatedValues';
import { ImpersonationTokens } from './tokens';
import { actAsOf, type ImpersonationWords } from './words';

const OWN: ReadonlySet<string> = new Set(Object.values(OPTION));

/**
 * Impersonation: calls on behalf of another user, with a token that the provider issues to the credential's own user.
 */
export const impersonation: Feature = {
	options({ profile }) {
		const entries = optionEntries(profile);
		return () => entries;
	},
	callerFields: ({ profile }) => actAsOf(profile)?.fields ?? [],
	actAs: ({ profile }, options, context) => impersonatedValues(actAsOf(profile), options, context),
	bearers(provider, session, requests) {
		const actAs = actAsOf(provider.profile);
		return actAs && new ImpersonationTokens(provider, actAs, session, requests);
	},
};

/** @throws Error for a name that is already used by one of the form's own options, which is a bug in the profile */
function optionEntries(profile: Profile & ImpersonationWords): Draft[] {
	const { lookups = {} } = profile;
	return (actAsOf(profile)?.fields ?? []).map((field) => {
		if (OWN.has(field.name)) throw new Error(`The form has an option of its own called ${field.name}`);
		return pickedDraft(field, lookups);
	});
}
