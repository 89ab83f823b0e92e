import type { BodySchema, Field } from '../../core/catalogue/types';
import { InputError } from '../../core/inputError';
import { isContainer } from '../../core/object';
import { LABEL } from '../../form/parameters';
import { buildBody } from '../../request/body/buildBody';
import { withCredential } from '../../request/body/fromCredential';
import type { BodyInput, BuildContext } from '../../request/callValues';
import { missingFields, toWire } from '../../request/value';

type Members = Record<string, unknown>;

/**
 * The validated records of one input item: one entered field by field, or one or more as JSON. The provider reports an
 * invalid record only after processing its batch, so JSON is validated against the fields as well.
 *
 * @throws InputError naming the field, and the record's position in a list
 */
export function recordsOf(schema: BodySchema, input: BodyInput, context: BuildContext): unknown[] {
	const missing: string[] = [];
	const body = buildBody(schema, input, { ...context, missing });
	if (missing.length > 0) throw missingFields(missing);
	if (input.kind === 'fields') return body === undefined ? nothing(LABEL.body) : [body];
	if (!Array.isArray(body))
		return body === undefined ? nothing(LABEL.jsonBody) : [checked(schema, body, LABEL.jsonBody, context)];
	if (body.length === 0) return nothing(LABEL.jsonBody);
	return body.map((one, index) => checked(schema, one, `${LABEL.jsonBody} › ${index + 1}`, context));
}

function nothing(label: string): never {
	throw new InputError(label, `'${label}' holds no record`, `Fill in '${label}'`);
}

function checked({ fields }: BodySchema, record: unknown, label: string, context: BuildContext): unknown {
	const whole: Field = { name: label, type: 'object', fields };
	return toWire(whole, filledIn(fields, record, context), label, context.zone);
}

function filledIn(fields: readonly Field[], record: unknown, context: BuildContext): unknown {
	if (!isContainer(record)) return record;
	const named = fields.map((field) => ({ path: field.name, field }));
	return withCredential(record as Members, named, context);
}
