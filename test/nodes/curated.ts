import type { Curation } from '../../connector/core/catalogue/curate';
import type { Field } from '../../connector/core/catalogue/types';
import { PROVIDERS } from '../../nodes';
import type { AnyOperation as Operation, AnyProvider as Provider } from '../support/words';

/** Providers whose curation has `member`, by their title. */
export function curated(member: keyof Curation): Array<[title: string, Provider]> {
	return Object.values(PROVIDERS)
		.filter(({ provider }) => provider.curation?.[member] !== undefined)
		.map(({ title, provider }) => [title, provider]);
}

/** The attributes of a field on which form and request depend. */
export function facts({ type, min, max, maxLength, choices, utc }: Field) {
	return { type, min, max, maxLength, choices: choices?.map(({ value }) => value), utc };
}

/** Names of the operation's own inputs at the top level of the form. */
export function inputs({ parameters = [], query = [], bulk }: Operation): string[] {
	const asked = [...parameters, ...query.filter(({ required }) => required)].map(({ name }) => name);
	return bulk?.from === undefined ? asked : [...asked, bulk.from];
}
