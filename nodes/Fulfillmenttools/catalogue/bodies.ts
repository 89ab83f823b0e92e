import { operationId } from '../../../connector/core/catalogue/lookup';
import type { BodySchema } from '../../../connector/core/catalogue/types';
import { initialFields } from '../initialFields';
import { formOf, toFields, typeStore } from './fields';
import type { StoredOperation } from './generatedFormat';
import type { FulfillmenttoolsOperation } from './operation';
import { inOrder } from './operationOrder';

/** The part of a body's schema that does not require loading its members. */
export function bodyOutline({ body, bodyOptional, upload }: StoredOperation): BodySchema | undefined {
	if (body === undefined) return undefined;
	const [content, name] = upload?.split(' ') ?? [];
	return {
		fields: [],
		...(body === 'fields' && { deferred: true }),
		...(!bodyOptional && body === 'fields' && { required: true }),
		...(content !== undefined && { upload: { content, ...(name !== undefined && { name }) } }),
	};
}

/**
 * The body with its members.
 *
 * @param variant value of one of the operation's variants; defaults to the first
 */
export async function bodySchema(
	operation: FulfillmenttoolsOperation,
	variant?: string,
): Promise<BodySchema | undefined> {
	const { body } = operation;
	if (body?.deferred !== true) return body;
	const { bodies } = await import('./generated/bodies');
	const { deferred: _deferred, ...outline } = body;
	const { forms, fields, constants, listed, wrap, alternatives } = bodies[operationId(operation)];
	const form = forms?.find(({ value }) => value === variant) ?? forms?.[0];
	const members = toFields(form?.fields ?? fields, await typeStore());
	const always = form?.constants ?? constants;
	// If no member is required, a required body is sent as an empty object.
	const mayBeEmpty = members.every(({ name, required }) => !required || name === operation.version?.field);
	return {
		...outline,
		fields: inOrder(members, initialFields[operationId(operation)] ?? []),
		...(always ? { constants: always } : outline.required && mayBeEmpty && { constants: {} }),
		...(listed && { listed }),
		...(wrap !== undefined && { wrap }),
		...(alternatives && { forms: alternatives.map(formOf) }),
	};
}
