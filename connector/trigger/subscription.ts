import { createHash } from 'crypto';
import type { IDataObject, IHookFunctions } from 'n8n-workflow';

/** A subscription at the provider, as configured in the trigger. */
export interface Subscription {
	/** Everything that defines the subscription; a change requires another one. No secrets: a hash of it is stored. */
	settings: unknown;
	/** Registers it. Returns the whole response, which is stored. */
	create(): Promise<unknown>;
	/** Removes it, given the stored response; absent if the provider offers no such call. */
	remove?: (answer: unknown) => Promise<void>;
}

/** Stored in the node's static data while a subscription is registered. */
interface Stored {
	settings: string;
	answer: unknown;
}

/**
 * Whether nothing needs to be registered, because a subscription of the same settings is stored. Test URLs are never
 * registered, because each "listen" could leave one behind.
 */
export function isSubscribed(ctx: IHookFunctions, subscription: Subscription): boolean {
	if (isTest(ctx)) return true;
	const stored = read(ctx);
	if (stored === undefined) return false;
	if (stored.settings === hash(subscription.settings)) return true;
	ctx.logger.warn(
		`An earlier subscription of the node '${ctx.getNode().name}' stays registered at the provider; remove it there`,
	);
	return false;
}

/** Registers the subscription and stores the whole response. */
export async function subscribe(ctx: IHookFunctions, subscription: Subscription): Promise<boolean> {
	if (isTest(ctx)) return true;
	const answer = await subscription.create();
	const stored: Stored = { settings: hash(subscription.settings), answer: answer ?? null };
	ctx.getWorkflowStaticData('node').subscription = stored as unknown as IDataObject;
	return true;
}

/**
 * Removes the subscription. If that is not possible it remains stored, so that activating the same settings again does
 * not register a second one. It never throws: n8n would leave the webhook half removed.
 */
export async function unsubscribe(ctx: IHookFunctions, subscription: Subscription): Promise<boolean> {
	const stored = read(ctx);
	if (isTest(ctx) || stored === undefined) return true;
	if (!subscription.remove) {
		ctx.logger.warn(
			`The subscription of the node '${ctx.getNode().name}' stays registered, since no delete call is set`,
		);
		return true;
	}
	try {
		await subscription.remove(stored.answer);
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		ctx.logger.warn(
			`The subscription of the node '${ctx.getNode().name}' could not be removed and stays registered: ${reason}`,
		);
		return false;
	}
	delete ctx.getWorkflowStaticData('node').subscription;
	return true;
}

function read(ctx: IHookFunctions): Stored | undefined {
	const stored = ctx.getWorkflowStaticData('node').subscription as Stored | undefined;
	return typeof stored?.settings === 'string' ? stored : undefined;
}

function isTest(ctx: IHookFunctions): boolean {
	return ctx.getMode() === 'manual';
}

function hash(settings: unknown): string {
	return createHash('sha256').update(JSON.stringify(settings)).digest('hex');
}
