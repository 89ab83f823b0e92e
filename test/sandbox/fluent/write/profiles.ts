import { fault } from '../errors';
import type { FluentData } from '../store/data';
import type { Row, Values } from '../store/row';

const KIND = 'SourcingProfile';

/** Profiles are versioned: another one with the same reference is a draft of the next version. */
export function nextVersion(ref: unknown, data: FluentData): Values {
	const versions = data
		.table(KIND)
		.where('ref', ref)
		.map(({ values }) => Number(values.version));
	return { version: Math.max(0, ...versions) + 1, status: 'DRAFT' };
}

/** Activates a version in place of the active one. */
export function activateProfile({ ref, version }: Values, data: FluentData): Row {
	const versions = data.table(KIND).where('ref', ref);
	const chosen = versions.find(({ values }) => values.version === version);
	if (!chosen) throw fault('C0120E', `${KIND} ${JSON.stringify({ ref, version })} was not found`);
	for (const other of versions.filter(({ values }) => values.status === 'ACTIVE'))
		data.change(other, { status: 'INACTIVE' });
	data.change(chosen, { status: 'ACTIVE' });
	return chosen;
}
