import type { IDataObject, IHookFunctions } from 'n8n-workflow';

import { isSubscribed, subscribe, unsubscribe, type Subscription } from '../../connector/trigger';

function hooks(mode = 'trigger') {
	const stored: IDataObject = {};
	const warnings: string[] = [];
	const ctx = {
		getMode: () => mode,
		getNode: () => ({ name: 'RUC Trigger' }),
		getWorkflowStaticData: () => stored,
		logger: { warn: (message: string) => warnings.push(message) },
	} as unknown as IHookFunctions;
	return { ctx, stored, warnings };
}

function subscription(changes: Partial<Subscription> = {}): Subscription & { created: number } {
	const made: Subscription & { created: number } = {
		created: 0,
		settings: { topic: 'a' },
		create: async () => ({ anything: ++made.created }),
		...changes,
	};
	return made;
}

describe('a subscription', () => {
	it('is registered once, and its whole answer stored', async () => {
		const { ctx, stored } = hooks();
		const wanted = subscription();
		expect(isSubscribed(ctx, wanted)).toBe(false);
		expect(await subscribe(ctx, wanted)).toBe(true);
		expect(isSubscribed(ctx, wanted)).toBe(true);
		expect(stored.subscription).toMatchObject({ answer: { anything: 1 } });
	});

	it('is not stored if the provider rejects it', async () => {
		const { ctx, stored } = hooks();
		const refusing = subscription({ create: async () => await Promise.reject(new Error('no')) });
		await expect(subscribe(ctx, refusing)).rejects.toThrow('no');
		expect(stored).toEqual({});
	});

	it('is registered again when its settings change, with a warning about the old one', async () => {
		const { ctx, warnings } = hooks();
		await subscribe(ctx, subscription());
		expect(isSubscribed(ctx, subscription({ settings: { topic: 'b' } }))).toBe(false);
		expect(warnings.join()).toMatch(/earlier subscription.*stays registered/);
	});

	it('is removed with the stored answer', async () => {
		const { ctx, stored } = hooks();
		const removed: unknown[] = [];
		const wanted = subscription({ remove: async (answer) => void removed.push(answer) });
		await subscribe(ctx, wanted);
		expect(await unsubscribe(ctx, wanted)).toBe(true);
		expect(removed).toEqual([{ anything: 1 }]);
		expect(stored).toEqual({});
	});

	it('remains stored, with a warning, if there is no way to remove it', async () => {
		const { ctx, warnings } = hooks();
		const wanted = subscription();
		await subscribe(ctx, wanted);
		expect(await unsubscribe(ctx, wanted)).toBe(true);
		expect(warnings.join()).toMatch(/stays registered/);
		expect(isSubscribed(ctx, wanted)).toBe(true);
	});

	it('remains stored, with the reason, if removing it fails', async () => {
		const { ctx, warnings } = hooks();
		const wanted = subscription({ remove: async () => await Promise.reject(new Error('status 500')) });
		await subscribe(ctx, wanted);
		expect(await unsubscribe(ctx, wanted)).toBe(false);
		expect(warnings.join()).toMatch(/status 500/);
		expect(isSubscribed(ctx, wanted)).toBe(true);
	});

	it('is neither registered nor removed for a test URL', async () => {
		const { ctx, stored } = hooks('manual');
		const wanted = subscription({ remove: async () => await Promise.reject(new Error('called')) });
		expect(isSubscribed(ctx, wanted)).toBe(true);
		expect(await subscribe(ctx, wanted)).toBe(true);
		stored.subscription = { settings: 'x', answer: 1 };
		expect(await unsubscribe(ctx, wanted)).toBe(true);
		expect(wanted.created).toBe(0);
	});
});
