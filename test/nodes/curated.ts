import type { Curation } from '../../connector/core/catalogue/curate';
import type { Field, Operation } from '../../connector/core/catalogue/types';
import type { Provider } from '../../connector/core/provider';
import { fedexCuration } from '../../nodes/FedexSupplyChain/curation';
import { fedexProvider } from '../../nodes/FedexSupplyChain/profile';
import { fluentCuration } from '../../nodes/FluentCommerce/curation';
import { fluentProvider } from '../../nodes/FluentCommerce/profile';
import { fulfillmenttoolsCuration } from '../../nodes/Fulfillmenttools/curation';
import { fulfillmenttoolsProvider } from '../../nodes/Fulfillmenttools/profile';
import { orderCloudCuration } from '../../nodes/OrderCloud/curation';
import { orderCloudProvider } from '../../nodes/OrderCloud/profile';

/** Providers whose request bodies are curated: which fields the form initially shows is decided by hand. */
export const PROVIDERS: Array<[string, Provider, Curation]> = [
	['FedEx Supply Chain', fedexProvider, fedexCuration],
	['Fluent Commerce', fluentProvider, fluentCuration],
	['fulfillmenttools', fulfillmenttoolsProvider, fulfillmenttoolsCuration],
	['OrderCloud', orderCloudProvider, orderCloudCuration],
];

/** The attributes of a field on which form and request depend. */
export function facts({ type, min, max, maxLength, choices, utc }: Field) {
	return { type, min, max, maxLength, choices: choices?.map(({ value }) => value), utc };
}

/** Names of the operation's own inputs at the top level of the form. */
export function inputs({ parameters = [], query = [], bulk }: Operation): string[] {
	const asked = [...parameters, ...query.filter(({ required }) => required)].map(({ name }) => name);
	return bulk?.from === undefined ? asked : [...asked, bulk.from];
}
