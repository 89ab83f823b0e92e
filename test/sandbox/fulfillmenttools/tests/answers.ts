import { parse } from 'yaml';

import { Schemas } from '../../../contract/support/ajv';
import { definitions, toJsonSchema, type Schema } from '../../../contract/support/openApiSchema';
import { Routes } from '../../../contract/support/routes';
import { vendorText } from '../../../contract/support/vendorData';

/**
 * Line items are declared twice in one `allOf`, with and without what the server adds; each of them is closed
 * and excludes the other. A listing in a list must have a facilityId, which its members do not declare.
 */
const OVERLAID = /(LineItems|listings)\/\d+: must NOT have unevaluated/;

interface Described {
	responses: Record<string, { content?: Record<string, { schema?: Schema }> }>;
}

/** Checks responses against the vendor's OpenAPI file: the status must be declared, the body must match its schema. */
export function answerChecker(
	file: string,
): ((method: string, path: string, status: number, body: unknown) => string[]) | undefined {
	const text = vendorText(file);
	if (text === undefined) return undefined;
	const { paths, components } = parse(text, { maxAliasCount: -1 }) as {
		paths: Record<string, Record<string, Described>>;
		components: { schemas: Record<string, Schema> };
	};
	const schemas = new Schemas(definitions(components.schemas));
	const routes = new Routes<Described>();
	for (const [path, item] of Object.entries(paths)) {
		for (const [method, operation] of Object.entries(item)) routes.add(method, path, operation);
	}
	return (method, path, status, body) => {
		const found = routes.find(method, path.split('?')[0]);
		if (!found) return [`no such call: ${method} ${path}`];
		const declared = found.value.responses[String(status)];
		if (!declared) return [`status ${status} is not declared`];
		const schema = declared.content?.['application/json']?.schema;
		if (schema === undefined) return [];
		return schemas
			.compile(toJsonSchema(schema))(body)
			.filter((problem) => !OVERLAID.test(problem));
	};
}
