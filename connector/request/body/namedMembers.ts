import { memberLabel } from '../../core/catalogue/label';
import type { BodySchema } from '../../core/catalogue/types';
import { isEmpty, isMissing } from '../../core/empty';
import { InputError } from '../../core/inputError';
import { isObject } from '../../core/object';
import { LABEL } from '../../form/parameters';
import { safeKeys } from '../../input';
import { toWire } from '../value';
import type { BodyContext } from './bodyInput';
import { orCredential } from './fromCredential';

/**
 * Adds members whose keys the user supplies, for calls whose field names are not documented. Existing members of the
 * body take precedence.
 *
 * @throws InputError if a key is not accepted, or the body is not an object
 */
export function addNamed(schema: BodySchema, body: unknown, context: BodyContext): unknown {
	const added: Record<string, unknown> = {};
	for (const { key, value } of schema.named ?? []) {
		const name = String(context.named?.[key.name] ?? '').trim();
		if (name === '') continue;
		safeKeys(memberLabel('', key), Object.fromEntries([[name, null]]));
		const given = orCredential(value, context.named?.[value.name], context);
		const label = memberLabel('', value);
		if (isEmpty(given)) context.missing.push(label);
		else added[name] = toWire(value, given, label, context.zone);
	}
	if (Object.keys(added).length === 0) return body;
	if (isMissing(body)) return added;
	if (!isObject(body)) {
		throw new InputError(
			LABEL.jsonBody,
			`'${LABEL.jsonBody}' has to be an object, since members are to be added to it`,
			'Give an object',
		);
	}
	return { ...added, ...body };
}
