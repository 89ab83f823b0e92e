import { parse } from 'yaml';

import { Schemas } from './ajv';
import { checkOpenApiQuery, textProblems, type QueryParameter } from './openApiQuery';
import { definitions, toJsonSchema, type Schema } from './openApiSchema';
import { Routes } from './routes';
import { memberOf } from './schemaNamed';
import { sampleOf } from './schemaSample';
import { inOneWay } from './schemaWay';
import { callKey, type Checker, type Sent } from './types';
import { vendorText } from './vendorData';

export const FULFILLMENTTOOLS_FILE = 'fulfillmenttools-openapi.yaml';

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

interface Described {
	parameters?: Array<QueryParameter & { in: string }>;
	requestBody?: { required?: boolean; content: Record<string, { schema: Schema }> };
}

interface OpenApi {
	paths: Record<string, Record<string, Described>>;
	components: { schemas: Record<string, Schema> };
}

/** Checks requests against fulfillmenttools' OpenAPI file; undefined if that is not available. */
export function fulfillmenttoolsChecker(): Checker | undefined {
	const text = vendorText(FULFILLMENTTOOLS_FILE);
	if (text === undefined) return undefined;
	const { paths, components } = parse(text, { maxAliasCount: -1 }) as OpenApi;
	const schemas = new Schemas(definitions(components.schemas));
	const routes = new Routes<Described>();
	const described = new Map<string, Described>();
	for (const [path, item] of Object.entries(paths)) {
		for (const method of METHODS.filter((one) => Object.hasOwn(item, one))) {
			routes.add(method, path, item[method]);
			described.set(callKey(method, path), item[method]);
		}
	}
	const compiled = new Map<Described, (value: unknown) => string[]>();

	function checkBody(operation: Described, sent: Sent): string[] {
		const { requestBody } = operation;
		if (sent.body === '') return requestBody?.required ? ['a body is required'] : [];
		if (!requestBody) return ['this call takes no body'];
		if (!sent.contentType?.startsWith('application/json')) return [`content type ${sent.contentType}`];
		let check = compiled.get(operation);
		if (!check) {
			check = schemas.compile(toJsonSchema(requestBody.content['application/json'].schema));
			compiled.set(operation, check);
		}
		return check(JSON.parse(sent.body));
	}

	const named = components.schemas;
	const bodyOf = (method: string, path: string): Schema | undefined =>
		described.get(callKey(method, path))?.requestBody?.content['application/json'].schema;

	return {
		calls: [...described.keys()],
		problems(sent) {
			const found = routes.find(sent.method, sent.path);
			if (!found) return [`no such call: ${sent.method} ${sent.path}`];
			const parameters = found.value.parameters ?? [];
			const inPath = parameters.filter((parameter) => parameter.in === 'path');
			const inQuery = parameters.filter((parameter) => parameter.in === 'query');
			return [
				...inPath.flatMap((parameter) => textProblems(schemas, parameter, found.params[parameter.name])),
				...checkOpenApiQuery(schemas, inQuery, sent.query),
				...checkBody(found.value, sent),
			];
		},
		writer: {
			sample: ({ method, path }, place, tags) => {
				const body = bodyOf(method, path);
				return body && sampleOf(body, steps(place), named, tags);
			},
			inOneWay: ({ method, path }, place, value) => {
				const body = bodyOf(method, path);
				const at =
					body && steps(place).reduce<Schema | undefined>((way, name) => way && memberOf(way, name, named), body);
				return at ? (inOneWay(at, value, named) as Record<string, unknown>) : value;
			},
		},
	};
}

function steps(place: string): string[] {
	return place === '' ? [] : place.split('.');
}
