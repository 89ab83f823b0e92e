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

/** Providers of whose bodies a person decided what the form asks for from the start. */
export const PROVIDERS: Array<[string, Provider, Curation]> = [
	['FedEx Supply Chain', fedexProvider, fedexCuration],
	['Fluent Commerce', fluentProvider, fluentCuration],
	['fulfillmenttools', fulfillmenttoolsProvider, fulfillmenttoolsCuration],
	['OrderCloud', orderCloudProvider, orderCloudCuration],
];

/** What the form and the request depend on. */
export function facts({ type, min, max, maxLength, choices, utc }: Field) {
	return { type, min, max, maxLength, choices: choices?.map(({ value }) => value), utc };
}

/** Names that inputs of the operation have at the top level of the form, beside those of the form itself. */
export function inputs({ parameters = [], query = [], bulk }: Operation): string[] {
	const asked = [...parameters, ...query.filter(({ required }) => required)].map(({ name }) => name);
	return bulk?.from === undefined ? asked : [...asked, bulk.from];
}
