import type { BodySchema, HttpMethod, Operation } from '../core/catalogue/types';
import { isEmpty } from '../core/empty';
import type { ApiRequest, Query } from '../core/exchange';
import { InputError } from '../core/inputError';
import { LABEL } from '../form/parameters';
import { buildBody } from './body/buildBody';
import { orCredential } from './body/fromCredential';
import { XML_TYPE, xmlFromMembers, xmlFromText } from './body/xmlBody';
import type { BuildContext, CallValues } from './callValues';
import { fillPath, relativePath } from './path';
import { typedQuery } from './query';
import { missingFields } from './value';

/**
 * Operations with these names change fields. Others with the same form, such as pausing, have an effect even without
 * any.
 */
export const UPDATE = /^update(?![a-z])/;

const METHODS: readonly HttpMethod[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD'];

/**
 * Builds the request of one call.
 *
 * @throws InputError naming the field that cannot be used, or all required fields that are empty
 */
export function buildRequest(
	operation: Operation,
	schema: BodySchema | undefined,
	values: CallValues,
	context: BuildContext,
): ApiRequest {
	const missing: string[] = [];
	const { path, query } = target(operation, values, context, missing);
	query.push(
		...typedQuery(operation.query ?? [], values.query ?? {}, missing, context.zone),
		...(values.extraQuery ?? []),
	);
	const method = chosenMethod(operation, values.method);
	const request: ApiRequest = {
		method,
		server: values.server || operation.server,
		path,
		query,
		// Usually undefined, so that the method actually sent decides whether the call is repeatable.
		repeatable: operation.repeatable,
		seeOther: operation.response?.seeOther,
		...answerWanted(operation),
		...body(operation, schema, values, context, missing, method),
	};
	if (missing.length > 0) throw missingFields(missing);
	return request;
}

function target(
	operation: Operation,
	values: CallValues,
	context: BuildContext,
	missing: string[],
): { path: string; query: Query } {
	const fields = operation.parameters ?? [];
	const given: Record<string, unknown> = { ...values.path };
	for (const field of fields) given[field.name] = orCredential(field, given[field.name], context);
	if (!operation.editable?.path) return { path: fillPath(operation.path, fields, given, missing), query: [] };
	const typed = isEmpty(values.typedPath) ? operation.path : String(values.typedPath);
	const marks = typed.includes('{') && fields.length > 0;
	return relativePath(marks ? fillPath(typed, fields, given, missing) : typed, LABEL.path);
}

function chosenMethod(operation: Operation, method: string | undefined): HttpMethod {
	if (!operation.editable?.method || isEmpty(method)) return operation.method;
	const found = METHODS.find((one) => one === String(method).trim().toUpperCase());
	if (!found)
		throw new InputError(LABEL.method, `'${LABEL.method}' has an unknown value`, `Use one of: ${METHODS.join(', ')}`);
	return found;
}

function answerWanted(operation: Operation): Pick<ApiRequest, 'expect' | 'accept' | 'lenient'> {
	switch (operation.response?.kind) {
		case 'binary':
			return { expect: 'binary', accept: operation.response.accept ?? '*/*' };
		case 'xml':
			return { expect: 'text', accept: 'application/xml, text/xml' };
		default:
			return { expect: 'json', lenient: operation.response === undefined };
	}
}

function body(
	operation: Operation,
	schema: BodySchema | undefined,
	values: CallValues,
	context: BuildContext,
	missing: string[],
	method: HttpMethod,
): Pick<ApiRequest, 'body' | 'contentType'> {
	const input = values.body;
	if (!schema) return {};
	if (input?.kind === 'xml') return { body: xmlFromText(schema, input.text), contentType: XML_TYPE };
	const built = buildBody(schema, input ?? { kind: 'fields', values: {} }, {
		...context,
		missing,
		named: values.named,
		...context.shape,
		partial: method === 'PATCH',
		mustChange: schema.listed !== undefined && UPDATE.test(operation.name),
	});
	if (built === undefined) return {};
	// n8n silently drops the body of such requests.
	if (method === 'GET' || method === 'HEAD') {
		throw new InputError(
			LABEL.body,
			`A request with the method ${method} cannot have a body`,
			`Remove the body or change '${LABEL.method}'`,
		);
	}
	if (schema.kind === 'xml') return { body: xmlFromMembers(schema, built), contentType: XML_TYPE };
	return { body: built };
}
