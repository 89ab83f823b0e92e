import { Schemas } from './ajv';
import type { Schema } from './openApiSchema';
import { bodySchema, modelSchemas, type Models } from './ordercloudModels';
import { checkOrdercloudQuery, type DescribedQuery } from './ordercloudQuery';
import { Routes } from './routes';
import { callKey, type Checker, type Sent } from './types';
import { vendorText } from './vendorData';

export const ORDERCLOUD_FILE = 'ordercloud-operations.json';

interface Described extends DescribedQuery {
	method: string;
	path: string;
	pathParamTypes?: Record<string, string>;
	bodyModel: string | null;
	bodyPartial?: boolean;
	bodyRequiredFields?: string[];
}

/** Checks requests against the operations, models and enums of OrderCloud; undefined if these are not available. */
export function ordercloudChecker(): Checker | undefined {
	const text = vendorText(ORDERCLOUD_FILE);
	const models = read<Models>('ordercloud-models.json');
	const newer = read<{ models: Models; enums: Record<string, string[]> }>('ordercloud-models-spec1.0.454.json');
	const enums = read<Record<string, string[]>>('ordercloud-enums.json');
	if (text === undefined || !models || !newer || !enums) return undefined;
	// Each of the two descriptions lacks values that the other has.
	const values: Record<string, string[]> = {};
	for (const source of [enums, newer.enums]) {
		for (const [name, own] of Object.entries(source)) values[name] = [...new Set([...(values[name] ?? []), ...own])];
	}
	const schemas = new Schemas(modelSchemas(models, newer.models, values));
	const operations = JSON.parse(text) as Described[];
	const routes = new Routes<Described>();
	for (const operation of operations) routes.add(operation.method, operation.path, operation);
	const compiled = new Map<string, (value: unknown) => string[]>();

	function check(schema: Schema): (value: unknown) => string[] {
		const key = JSON.stringify(schema);
		let found = compiled.get(key);
		if (!found) compiled.set(key, (found = schemas.compile(schema)));
		return found;
	}

	function checkBody({ bodyModel, bodyPartial, bodyRequiredFields }: Described, sent: Sent): string[] {
		if (bodyModel === null) return sent.body === '' ? [] : ['this call takes no body'];
		const required = bodyPartial ? [] : (bodyRequiredFields ?? []);
		if (sent.body === '') return required.map((name) => `body/${name}: is required, but there is no body`);
		if (!sent.contentType?.startsWith('application/json')) return [`content type ${sent.contentType}`];
		return check(bodySchema(bodyModel, required))(JSON.parse(sent.body));
	}

	return {
		calls: operations.map(({ method, path }) => callKey(method, path)),
		problems(sent) {
			const found = routes.find(sent.method, sent.path);
			if (!found) return [`no such call: ${sent.method} ${sent.path}`];
			const inPath = Object.entries(found.value.pathParamTypes ?? {}).flatMap(([name, type]) =>
				values[type] && !values[type].includes(found.params[name]) ? [`path ${name}: is not one of ${type}`] : [],
			);
			return [...inPath, ...checkOrdercloudQuery(found.value, sent.query, values), ...checkBody(found.value, sent)];
		},
	};
}

function read<T>(name: string): T | undefined {
	const text = vendorText(name);
	return text === undefined ? undefined : (JSON.parse(text) as T);
}
