import { findOperation } from '../core/catalogue/lookup';
import type { Operation, OperationId } from '../core/catalogue/types';
import type { ApiRequest, ApiResponse } from '../core/exchange';
import { InputError } from '../core/inputError';
import type { Provider } from '../core/provider';
import { settingsFrom } from '../form/settings';
import { Client } from '../http/client';
import type { CallContext } from '../http/context';
import { toNodeError } from '../http/errors';
import { Session } from '../http/session';
import { findList } from '../output/findList';
import { readPages, type PagesRead } from '../paging/readPages';
import { buildRequest } from '../request/buildRequest';
import type { BuildContext, CallValues } from '../request/callValues';
import { actAsIn, bearersOf, featureOf, shapeOf } from './askFeatures';
import { decodeCursor, encodeCursor } from './cursor';
import type { Feature } from './feature';
import type { OperationResult, OperationValues } from './outsideCall';

/**
 * Calls an operation from outside a node's execution, with the same transport, retries and errors.
 *
 * @throws NodeApiError or NodeOperationError
 */
export async function callOperation(
	ctx: CallContext,
	provider: Provider<Feature>,
	id: OperationId,
	values: OperationValues = {},
): Promise<OperationResult> {
	let operation: Operation | undefined;
	try {
		operation = findOperation(provider.catalogue, id);
		const { profile, catalogue } = provider;
		const session = await Session.open(ctx, profile.account);
		const schema = await catalogue.body(operation, values.variant);
		const context: BuildContext = {
			zone: ctx.getTimezone(),
			credential: (name) => session.field(name),
			shape: shapeOf(provider, operation),
		};
		const actAs = values.actAs ?? actAsIn(provider, values.options ?? {}, context);
		const client = new Client(ctx, profile, session, settingsFrom({}, profile), bearersOf(provider, session));
		const given = { ...values, body: bodyInput(values) };
		const feature = featureOf(provider, operation);
		if (feature?.call) {
			return await feature.call({ provider, client, operation, schema, values, given, actAs, context });
		}
		const built = buildRequest(operation, schema, given, context);
		const narrowed = { ...narrow(provider, operation, values, built), ...(actAs && { actAs }) };
		const request = values.cursor === undefined ? narrowed : decodeCursor(narrowed, values.cursor);
		const { response: form } = operation;
		const entriesOf = (response: ApiResponse) => findList(response.body, form);
		const pager = operation.paging === undefined ? undefined : profile.pagers[operation.paging];
		if (!pager) {
			const response = await client.call(request);
			const { body } = response;
			return { response, entries: entriesOf(response) ?? (body === undefined ? [] : [body]) };
		}
		const walked = await readPages(client, pager, request, {
			wanted: typeof values.limit === 'number' ? values.limit : undefined,
			maxPages: values.limit === undefined ? 1 : values.maxPages,
			entriesOf: (response) => entriesOf(response) ?? [],
		});
		const next = following(walked, values.limit === undefined);
		return { response: walked.last, entries: walked.entries, next: next && encodeCursor(next) };
	} catch (error) {
		throw toNodeError(error, { node: ctx.getNode(), operation });
	}
}

function narrow(
	provider: Provider<Feature>,
	operation: Operation,
	{ filters }: OperationValues,
	request: ApiRequest,
): ApiRequest {
	if (!filters) return request;
	for (const feature of provider.profile.features ?? []) {
		const narrowed = feature.narrow?.(provider, operation, request, filters);
		if (narrowed) return narrowed;
	}
	throw new InputError('Conditions', 'The list cannot be narrowed by conditions', 'Leave them out');
}

/**
 * A caller that reads a single page can do without its successor; a trigger that reads page by page would lose the
 * rest.
 */
function following(walked: PagesRead, onePage: boolean): ApiRequest | undefined {
	try {
		return walked.next();
	} catch (error) {
		if (onePage) return undefined;
		throw error;
	}
}

function bodyInput({ body, fields }: OperationValues): CallValues['body'] {
	if (fields !== undefined) return { kind: 'fields', values: fields };
	return body === undefined ? undefined : { kind: 'json', value: body };
}
