import type { IExecuteFunctions, IHookFunctions, ILoadOptionsFunctions, IPollFunctions } from 'n8n-workflow';

/** Where a call can be made from: a node's run, its look-ups, its polling, its webhook's set-up. */
export type CallContext = IExecuteFunctions | ILoadOptionsFunctions | IPollFunctions | IHookFunctions;

/** Ends waits and requests when the execution is stopped. Look-ups and triggers have none. */
export function cancelSignal(ctx: CallContext): AbortSignal | undefined {
	return 'getExecutionCancelSignal' in ctx ? ctx.getExecutionCancelSignal?.() : undefined;
}
