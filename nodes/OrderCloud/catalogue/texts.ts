import type { NamedResource, ResourceNames } from '../../../connector/core/catalogue/nameResource';
import { operationTexts, type OperationTexts } from '../../../connector/core/catalogue/texts';
import { humanise, type Spelling } from '../../../connector/core/catalogue/humanise';
import type { StoredResource } from './stored';

/** How OrderCloud and its users write single words. */
export const orderCloudSpelling: Spelling = {
	cc: 'CC',
	creditcard: 'Credit Card',
	idp: 'IdP',
	sasl: 'SASL',
	xp: 'xp',
};

/** Names of resources that their words do not give, or that leave open whose they are: singular and plural. */
const NAMES: ResourceNames = {
	address: ['Address (Buyer)', 'Addresses'],
	approvalRule: ['Approval Rule (Buyer)', 'Approval Rules'],
	cert: ['Certificate', 'Certificates'],
	openIdConnect: ['OpenID Connect', 'OpenID Connects'],
	user: ['User (Buyer)', 'Users'],
	userGroup: ['User Group (Buyer)', 'User Groups'],
	xpIndex: ['XP Index', 'XP Indices'],
};

/** Other names in sentences, where the label is none. */
const IN_SENTENCES: Readonly<Record<string, string>> = {
	me: 'Current User',
};

/** There is one of each for an account, so "the cart" and not "a cart". */
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
	// Where the vendor has no plural, the sentences still need one to tell it from the singular.
	return { name, label, plural: many === label ? `${label}s` : many };
}

/**
 * Label, action and description, made from the names.
 *
 * @param buyerOnly works with the token of a buyer user only, which the description then says
 */
export function textsOf(resource: NamedResource, name: string, buyerOnly = false): OperationTexts {
	const sentences = IN_SENTENCES[resource.name];
	const named = sentences ? { ...resource, label: sentences, plural: `${sentences}s` } : resource;
	const texts = operationTexts({ resource: named, name: spoken(resource.name, name), spelling: orderCloudSpelling });
	const description = SINGLE.has(resource.name) ? single(texts.description, named.label) : texts.description;
	return { ...texts, description: buyerOnly ? `${description} (buyer users only)` : description };
}

/** What is kept for each kind of record is a configuration, which the vendor's names leave out: `getAdminUsers`. */
function spoken(resource: string, name: string): string {
	return resource === 'entitySynchronization' && !name.startsWith('sync') ? `${name}Config` : name;
}

function single(sentence: string, label: string): string {
	return sentence.replace(new RegExp(`\\ban? (?=${label}\\b)`, 'i'), 'the ');
}
