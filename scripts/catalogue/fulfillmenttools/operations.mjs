import { bodiesOf } from './bodies.mjs';
import { bulkOf, entryBody } from './bulk.mjs';
import { filtersOf } from './filters.mjs';
import { entriesOf, pagerOf } from './lists.mjs';
import { operationName } from './names.mjs';
import { parameterOf, pathOf, placeOf } from './resources.mjs';
import { Schemas } from './schema.mjs';
import { Types } from './types.mjs';
import { versionOf } from './versions.mjs';

/** Responses that are files although the file does not say so. */
const FILES = new Set([
	'downloadProcessDocument',
	'downloadMergedDocuments',
	'downloadDocument',
	'downloadDocumentDeprecated',
]);

/** Where the entries of a response are if that differs between variants, by catalogue operation. */
const FORM_ENTRIES = {
	'stock.createOrUpdateManyVersionless': ['result.operationResults'],
	'stock.deleteByIds': ['result.ids'],
};

/** Answered with 303 if what is to be created exists already, with the address of the existing entity. */
const SEE_OTHER = '303';

/** Writes with a body that the file does not describe. */
const BODY_UNKNOWN = new Set([
	'patchFacilityConfiguration',
	'rerouteProcess',
	'triggerRetryNotRoutable',
	'evaluateRoutingStrategyNode',
	'executeGraphQLCommand',
]);

/** POSTs that only read or compute, and so are idempotent. */
const READS = new Set([
	'calculateBestCarrier',
	'checkoutoptionCollectEarliest',
	'checkoutoptionDeliveryEarliest',
	'checkoutoptionDeliveryTimePeriod',
	'checkoutOptionsTimepoint',
	'postCheckoutOptions',
	'evaluateRoutingStrategy',
	'evaluateRoutingStrategyNode',
	'getNeedsPacking',
	'validatePostalCode',
	'downloadMergedDocuments',
]);

/**
 * The catalogue of an OpenAPI document: operations, their bodies, the types that bodies share, and search filters.
 */
export function makeCatalogue(document) {
	const schemas = new Schemas(document);
	const types = new Types(schemas);
	const queryTypes = new Types(schemas, true);
	const operations = [];
	const bodies = {};
	const filters = {};
	const kinds = {};
	const reads = {};
	const wanted = [];
	for (const [path, methods] of Object.entries(document.paths)) {
		for (const [method, operation] of Object.entries(methods)) {
			const id = operation.operationId;
			const { resource, prefix, rest } = placeOf(path);
			const schema = operation.requestBody?.content?.['application/json']?.schema;
			const answer = answerOf(schemas, id, path, operation);
			const name = operationName({ id, method, rest, resource, prefix, list: answer?.items !== undefined });
			const shared = {
				call: `${method.toUpperCase()} ${pathOf(path, resource)}`,
				source: id,
				...parameters(queryTypes, operation, resource),
				...query(queryTypes, operation),
				...(answer && { response: answer }),
				...(method === 'get' && answer?.items && paging(schemas, id, operation)),
				...permissions(operation),
			};
			const search = path.endsWith('/search');
			if (method === 'get') reads[path] = `${resource}.${name}`;
			const variants = search || schema === undefined ? [{}] : bodiesOf(types, { id, method, resource, schema });
			if (search) filters[`${resource}.${name}`] = filtersOf(schemas, schema, kinds);
			for (const variant of variants) {
				const own = `${resource}.${variant.name ?? name}`;
				const stored = {
					id: own,
					...shared,
					...(FORM_ENTRIES[own] && { response: { items: FORM_ENTRIES[own] } }),
					...stage(operation, variant),
					...(search && { body: 'fields', paging: 'search', filter: languageOf(schemas, schema), repeatable: true }),
					...(READS.has(id) && { repeatable: true }),
					...(BODY_UNKNOWN.has(id) && { body: 'json' }),
				};
				if (variant.body) {
					const { body } = variant;
					const gathered = bulkOf(own);
					Object.assign(stored, bodyOf(types, operation, body), gathered && { bulk: gathered.bulk });
					bodies[own] = gathered ? entryBody(types, body, gathered.bulk) : body;
					const fields = body.forms ? body.forms[0].fields : body.fields;
					const version = gathered ? undefined : versionOf(document, schemas, { id, path, fields });
					if (version) wanted.push({ stored, version });
					if (gathered?.version) stored.version = gathered.version;
				}
				operations.push(stored);
			}
		}
	}
	for (const { stored, version } of wanted) {
		const read = version.entity && reads[version.entity];
		stored.version = read ? `${version.field} ${read}` : version.field;
	}
	for (const stored of operations)
		if (stored.body === 'fields' && filters[stored.id])
			bodies[stored.id] = {
				fields: [{ name: 'options', ...types.shape({ $ref: '#/components/schemas/SearchOptions' }) }],
			};
	check(operations);
	return { operations, bodies, types: sorted(types.store), filters, kinds: sorted(kinds) };
}

function bodyOf(types, { requestBody }, body) {
	const known = body.forms ?? body.fields;
	const upload = uploadOf(types, body.fields ?? []);
	return {
		body: known.length > 0 || body.constants ? 'fields' : 'json',
		...(requestBody?.required !== true && { bodyOptional: true }),
		...(upload && { upload }),
		...(body.forms && { variants: body.forms.map(({ value }) => value) }),
	};
}

/** Where a file is uploaded: as Base64 in `content` of the body or of one of its members, next to its name. */
function uploadOf(types, fields, prefix = '') {
	const names = fields.map(({ name }) => name);
	const name = ['name', 'fileName'].find((one) => names.includes(one));
	if (names.includes('content') && name !== undefined) return `${prefix}content ${prefix}${name}`;
	if (prefix !== '') return undefined;
	for (const field of fields) {
		const members = field.ref ? types.store[field.ref].fields : field.fields;
		const found = members && uploadOf(types, members, `${field.name}.`);
		if (found) return found;
	}
	return undefined;
}

/** Path parameters that are more than a text. */
function parameters(types, { parameters = [] }, resource) {
	const fields = parameters
		.filter((parameter) => parameter.in === 'path')
		.map(({ name, schema }) => types.field(parameterOf(name, resource), schema))
		.filter((field) => Object.keys(field).length > 1);
	return fields.length > 0 ? { parameters: fields } : {};
}

/** Searches of data accumulated over years require a start time. */
function languageOf(schemas, body) {
	const { required = [] } = schemas.flat(schemas.flat(body).properties.query);
	if (required.length === 0) return 'search';
	if (required.length === 1 && required[0] === 'created') return 'searchSince';
	throw new Error(`A search requires ${required.join(' and ')}, which no filter language gives`);
}

function query(types, { parameters = [] }) {
	const fields = parameters
		.filter((parameter) => parameter.in === 'query')
		.map((parameter) => {
			const field = types.field(parameter.name, parameter.schema, parameter.required === true);
			return {
				...field,
				...(parameter.deprecated && { old: true }),
				...(field.type === 'array' && parameter.explode === false && { joined: true }),
			};
		});
	return fields.length > 0 ? { query: fields } : {};
}

function answerOf(schemas, id, path, { responses, parameters }) {
	const codes = Object.keys(responses)
		.filter((code) => code.startsWith('2'))
		.sort();
	const content = responses[codes[0]]?.content ?? {};
	const file = content['application/pdf'] ? 'application/pdf' : FILES.has(id) ? '*/*' : undefined;
	// A stored file has a name; a generated one often has none.
	if (file) return { kind: 'binary', accept: file, ...(!FILES.has(id) && { fileName: fileName(path) }) };
	const extra = responses[SEE_OTHER] ? { seeOther: true } : {};
	const schema = content['application/json']?.schema;
	const items = entriesOf(schemas, id, { parameters }, schema);
	if (items) return { items, ...extra };
	if (Object.keys(extra).length > 0) return extra;
	return undefined;
}

/** The subject and its entity; what follows the entity's identifier, such as a variant, is part of the name. */
function fileName(path) {
	const segments = placeOf(path);
	const all = pathOf(path, segments.resource).split('/').slice(2);
	const last = all.filter((segment) => !segment.startsWith('{') && segment !== 'file').at(-1);
	const parameters = all.filter((segment) => segment.startsWith('{'));
	const entity = parameters.findLastIndex((parameter) => parameter.endsWith('Id}'));
	return [last, ...parameters.slice(Math.max(0, entity))].join('-');
}

function paging(schemas, id, operation) {
	const schema = operation.responses?.[200]?.content?.['application/json']?.schema;
	const members = schema ? Object.keys(schemas.flat(schema).properties ?? {}) : [];
	const paging = pagerOf(id, operation, members);
	return paging ? { paging } : {};
}

function permissions(operation) {
	const list = operation['x-fft-permissions'];
	return list?.length > 0 ? { permissions: list } : {};
}

function stage(operation, variant) {
	const badge = operation['x-badges']?.[0]?.label.toLowerCase();
	const stage = operation.deprecated || variant.old ? 'deprecated' : (badge ?? variant.stage);
	return stage ? { stage } : {};
}

function check(operations) {
	const ids = operations.map(({ id }) => id);
	const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
	if (twice.length > 0) {
		const of = (id) =>
			operations.filter((operation) => operation.id === id).map(({ call, source }) => `${call} (${source})`);
		throw new Error(
			`Names that stand for several operations, to be told apart in names.mjs:\n${[...new Set(twice)].map((id) => `  ${id}: ${of(id).join(', ')}`).join('\n')}`,
		);
	}
}

function sorted(record) {
	return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
