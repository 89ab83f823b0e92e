import type { BodySchema } from '../../core/catalogue/types';
import { isMissing } from '../../core/empty';
import { InputError } from '../../core/inputError';
import { LABEL } from '../../form/parameters';
import type { BodyInput } from '../callValues';
import { bodyFromFields } from './bodyFromFields';
import { bodyFromJson } from './bodyFromJson';
import type { BodyContext } from './bodyInput';
import { addNamed } from './namedMembers';

/**
 * The body to send, or undefined if there is none. A field is cleared by an expression that returns null, and in a
 * partial update also by one that returns an empty string; JSON is sent as written. An empty list removes the existing
 * entries; it is sent if the list is required, and in a partial update.
 *
 * @throws InputError naming the field that cannot be used
 */
export function buildBody(schema: BodySchema, input: BodyInput, context: BodyContext): unknown {
	const built = input.kind === 'json' ? bodyFromJson(schema, input, context) : bodyFromFields(schema, input, context);
	const body = schema.named ? addNamed(schema, built, context) : built;
	if (schema.required && isMissing(body) && context.missing.length === 0) {
		throw new InputError(
			LABEL.body,
			`'${LABEL.body}' is empty, but this operation needs it`,
			'Fill in at least one field of the body',
		);
	}
	return isMissing(body) ? undefined : body;
}
