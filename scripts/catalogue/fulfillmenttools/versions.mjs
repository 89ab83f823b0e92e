import { rules } from './rules.mjs';

/** Versions that are not those of the entity with the nearest path, by operationId: path of the entity to read. */
const ENTITIES = rules('version', {
	addContentToDocument: '/api/documentsets/{documentSetRef}',
	addContentToDocumentDeprecated: '/api/documentSet/{documentSetRef}',
	// The file declares no response for these.
	patchOidcProvider: '/api/configurations/oidcproviders/{oidcProviderId}',
	updateOidcProvider: '/api/configurations/oidcproviders/{oidcProviderId}',
	putPackagingUnitDetail: '/api/packagingunits/{id}',
	updateDocument: '/api/documentsets/{documentSetRef}',
	updateDocumentDeprecated: '/api/documentSet/{documentSetRef}',
});

/** Members named after an entity other than that of the path. */
const MEMBERS = rules('version member', {
	carrierConfigurationVersion: '/api/carriers/{carrierId}/configuration',
	documentSetVersion: undefined,
	itemReturnJobVersion: '/api/itemreturnjobs/{itemReturnJobId}',
	operativeProcessVersion: '/api/operativeprocesses/{operativeProcessId}',
	remoteConfigVersion: '/api/remoteconfigs/{id}',
	serviceDataVersion: '/api/servicejobs/{serviceJobId}/servicedata',
	serviceJobVersion: '/api/servicejobs/{serviceJobId}',
});

/** Where the version may be omitted on purpose: the value is then set unconditionally. */
const UNCONDITIONAL = new Set(['updateStock']);

/**
 * The member of a body that takes a version, and the path of the entity to which the version belongs.
 *
 * @param {object} document the OpenAPI document
 * @param {import('./schema.mjs').Schemas} schemas
 */
export function versionOf(document, schemas, { id, path, fields }) {
	if (UNCONDITIONAL.has(id)) return undefined;
	const field = fields.map(({ name }) => name).find((name) => name === 'version' || Object.hasOwn(MEMBERS, name));
	if (field === undefined) return undefined;
	const named = ENTITIES[id] ?? MEMBERS[field];
	if (named !== undefined) return { field, entity: named };
	const segments = path.split('/');
	for (let length = segments.length; length > 2; length--) {
		const candidate = segments.slice(0, length).join('/');
		const found = Object.keys(document.paths).find(
			(known) => sameAddress(known, candidate) && hasVersion(document.paths[known].get, schemas),
		);
		if (found !== undefined) return { field, entity: found };
	}
	return { field };
}

/** The address regardless of its parameters' names. */
function sameAddress(a, b) {
	const plain = (path) => path.replace(/\{[^{}]+\}/g, '{}');
	return plain(a) === plain(b);
}

function hasVersion(operation, schemas) {
	const answer = operation?.responses['200']?.content?.['application/json']?.schema;
	if (answer === undefined) return false;
	let flat = schemas.flat(answer);
	// Some single entities are declared as lists.
	if (flat.type === 'array' && flat.items) flat = schemas.flat(flat.items);
	const forms = [flat, ...(schemas.union(flat) ?? []).map((form) => schemas.flat(form))];
	return forms.some(({ properties }) => properties?.version !== undefined);
}
