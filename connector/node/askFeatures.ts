import type { Operation } from '../core/catalogue/types';
import type { ApiRequest } from '../core/exchange';
import type { Provider } from '../core/provider';
import type { BearerRequests, BearerSource } from '../http/bearerSource';
import type { Session } from '../http/session';
import type { BodyShape, BuildContext } from '../request/callValues';
import type { Feature } from './feature';

/** The feature that executes the operation; undefined if each item is simply one request. */
export function featureOf(provider: Provider<Feature>, operation: Operation): Feature | undefined {
	return provider.profile.features?.find((feature) => feature.handles?.(operation));
}

/** Position of the fields in the operation's body, as declared by the provider's features. */
export function shapeOf({ profile }: Provider<Feature>, operation: Operation): BodyShape {
	return Object.assign({}, ...(profile.features ?? []).map((feature) => feature.shape?.(operation)));
}

/**
 * The user to impersonate according to these Options; undefined for the credential's own user.
 *
 * @throws InputError
 */
export function actAsIn(
	provider: Provider<Feature>,
	options: Readonly<Record<string, unknown>>,
	context: BuildContext,
): ApiRequest['actAs'] {
	for (const feature of provider.profile.features ?? []) {
		const found = feature.actAs?.(provider, options, context);
		if (found) return found;
	}
	return undefined;
}

/** Factory for the source of impersonation tokens, as `Client` expects it. */
export function bearersOf(provider: Provider<Feature>, session: Session) {
	return (requests: BearerRequests): BearerSource | undefined => {
		for (const feature of provider.profile.features ?? []) {
			const found = feature.bearers?.(provider, session, requests);
			if (found) return found;
		}
		return undefined;
	};
}
