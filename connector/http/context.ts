import type { IExecuteFunctions, IHookFunctions, ILoadOptionsFunctions, IPollFunctions } from 'n8n-workflow';

/** Contexts from which calls are made: executions, look-ups, polling triggers and webhook registration. */
export type CallContext = IExecuteFunctions | ILoadOptionsFunctions | IPollFunctions | IHookFunctions;

/** Aborted when the execution is stopped. Look-ups and triggers have no such signal. */
export function cancelSignal(ctx: CallContext): AbortSignal | undefined {
	return 'getExecutionCancelSignal' in ctx ? ctx.getExecutionCancelSignal?.() : undefined;
}
