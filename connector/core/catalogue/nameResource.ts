import type { Resource } from './types';
import { humanise, type Spelling } from './humanise';

/** A resource with both its names, which the sentences need. */
export type NamedResource = Resource & { plural: string };

/** Singular and plural of resources whose words do not give them, or leave open whose they are; by resource. */
export type ResourceNames = Readonly<Record<string, readonly [singular: string, plural: string]>>;

/** The resource with the names that are given for it, or else those that follow from its key. */
export function nameResource(name: string, names: ResourceNames, spelling: Spelling): NamedResource {
	const label = humanise(name, spelling);
	const [singular, plural] = names[name] ?? [label, label.replace(/y$/, 'ie').replace(/(s|x)$/, '$1e') + 's'];
	return { name, label: singular, plural };
}
