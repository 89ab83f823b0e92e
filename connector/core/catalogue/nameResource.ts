import { humanise, type Spelling } from './humanise';
import type { Resource } from './types';

/** A resource with its singular and plural, both of which the descriptions need. */
export type NamedResource = Resource & { plural: string };

/** Singular and plural of resources for which the derived names are wrong or ambiguous, by resource. */
export type ResourceNames = Readonly<Record<string, readonly [singular: string, plural: string]>>;

/** The resource with its explicit names, or with names derived from its key. */
export function nameResource(name: string, names: ResourceNames, spelling: Spelling): NamedResource {
	const label = humanise(name, spelling);
	const [singular, plural] = names[name] ?? [label, label.replace(/y$/, 'ie').replace(/(s|x)$/, '$1e') + 's'];
	return { name, label: singular, plural };
}
