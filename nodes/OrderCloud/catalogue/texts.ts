import { humanise, type Spelling } from '../../../connector/core/catalogue/humanise';
import type { NamedResource, ResourceNames } from '../../../connector/core/catalogue/nameResource';
import { operationTexts, type OperationTexts } from '../../../connector/core/catalogue/texts';
import type { StoredResource } from './generatedFormat';

/** Spelling of single words as OrderCloud and its users write them. */
export const orderCloudSpelling: Spelling = {
	cc: 'CC',
	creditcard: 'Credit Card',
	idp: 'IdP',
	sasl: 'SASL',
	xp: 'xp',
};

/** Singular and plural of resources where these cannot be derived or would not say to whom the records belong. */
const NAMES: ResourceNames = {
	address: ['Address (Buyer)', 'Addresses'],
	approvalRule: ['Approval Rule (Buyer)', 'Approval Rules'],
	cert: ['Certificate', 'Certificates'],
	openIdConnect: ['OpenID Connect', 'OpenID Connects'],
	user: ['User (Buyer)', 'Users'],
	userGroup: ['User Group (Buyer)', 'User Groups'],
	xpIndex: ['XP Index', 'XP Indices'],
};

/** Names in sentences where the label does not fit. */
const IN_SENTENCES: Readonly<Record<string, string>> = {
	me: 'Current User',
};

/** An account has one of each, so "the cart" rather than "a cart". */
const SINGLE: ReadonlySet<string> = new Set([
	'cart',
	'entitySynchronization',
	'errorConfig',
	'inventoryIntegration',
	'me',
	'orderSynchronization',
	'productSynchronization',
	'promotionIntegration',
	'subscriptionIntegration',
]);

export function nameResource({ name, plural }: StoredResource): NamedResource {
	const [label, many] = NAMES[name] ?? [humanise(name, orderCloudSpelling), humanise(plural, orderCloudSpelling)];
	// Some names have no plural, but the sentences need one that differs from the singular.
	return { name, label, plural: many === label ? `${label}s` : many };
}

/**
 * Label, action and description, derived from the names.
 *
 * @param buyerOnly works only with the token of a buyer user, which the description then says
 */
export function textsOf(resource: NamedResource, name: string, buyerOnly = false): OperationTexts {
	const sentences = IN_SENTENCES[resource.name];
	const named = sentences ? { ...resource, label: sentences, plural: `${sentences}s` } : resource;
	const texts = operationTexts({ resource: named, name: spoken(resource.name, name), spelling: orderCloudSpelling });
	const description = SINGLE.has(resource.name) ? single(texts.description, named.label) : texts.description;
	return { ...texts, description: buyerOnly ? `${description} (buyer users only)` : description };
}

/** These operations concern the configuration per kind of record, which the vendor's names omit: `getAdminUsers`. */
function spoken(resource: string, name: string): string {
	return resource === 'entitySynchronization' && !name.startsWith('sync') ? `${name}Config` : name;
}

function single(sentence: string, label: string): string {
	return sentence.replace(new RegExp(`\\ban? (?=${label}\\b)`, 'i'), 'the ');
}
