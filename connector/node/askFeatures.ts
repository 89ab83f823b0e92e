import type { Operation } from '../core/catalogue/types';
import type { ApiRequest } from '../core/exchange';
import type { Provider } from '../core/provider';
import type { BearerRequests, BearerSource } from '../http/bearerSource';
import type { Session } from '../http/session';
import type { BodyShape, BuildContext } from '../request/callValues';
import type { Feature } from './feature';

/** The feature that executes the operation; undefined where each item is one request. */
export function featureOf(provider: Provider<Feature>, operation: Operation): Feature | undefined {
	return provider.profile.features?.find((feature) => feature.handles?.(operation));
}

/** How the body of the operation stands in its requests, as the provider's features say. */
export function shapeOf({ profile }: Provider<Feature>, operation: Operation): BodyShape {
	return Object.assign({}, ...(profile.features ?? []).map((feature) => feature.shape?.(operation)));
}

/**
 * As whom the calls are made that these Options belong to; undefined for the credential's own user.
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

/** Where the tokens of such calls come from, for `Client`. */
export function bearersOf(provider: Provider<Feature>, session: Session) {
	return (requests: BearerRequests): BearerSource | undefined => {
		for (const feature of provider.profile.features ?? []) {
			const found = feature.bearers?.(provider, session, requests);
			if (found) return found;
		}
		return undefined;
	};
}
