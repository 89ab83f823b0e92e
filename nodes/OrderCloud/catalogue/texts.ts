import { operationTexts, type OperationTexts } from '../../../connector/catalogue/texts';
import type { Resource } from '../../../connector/catalogue/types';
import { humanise, type Spelling } from '../../../connector/catalogue/words';
import type { StoredResource } from './stored';

/** How OrderCloud and its users write single words. */
export const orderCloudSpelling: Spelling = {
	cc: 'CC',
	creditcard: 'Credit Card',
	idp: 'IdP',
	openidconnect: 'OpenID Connect',
	sasl: 'SASL',
	xp: 'xp',
};

/** Names of resources that their words do not give, or that leave open whose they are: singular and plural. */
const NAMES: Readonly<Record<string, readonly [string, string]>> = {
	address: ['Address (Buyer)', 'Addresses'],
	approvalRule: ['Approval Rule (Buyer)', 'Approval Rules'],
	cert: ['Certificate', 'Certificates'],
	entitySynchronization: ['Entity Synchronization', 'Entity Synchronizations'],
	forgottenCredentials: ['Forgotten Credentials', 'Forgotten Credentials'],
	openIdConnect: ['OpenID Connect', 'OpenID Connects'],
	user: ['User (Buyer)', 'Users'],
	userGroup: ['User Group (Buyer)', 'User Groups'],
	xpIndex: ['XP Index', 'XP Indices'],
};

/** A resource with both its names, which the sentences need. */
export type NamedResource = Resource & { plural: string };

export function nameResource({ name, plural }: StoredResource): NamedResource {
	const [label, many] = NAMES[name] ?? [humanise(name, orderCloudSpelling), humanise(plural, orderCloudSpelling)];
	return { name, label, plural: many };
}

/** Label, action and description, made from the names. */
export function textsOf(resource: NamedResource, name: string): OperationTexts {
	return operationTexts({ resource, name, spelling: orderCloudSpelling });
}
