import type { ProviderSandbox } from '../provider';
import { grow } from '../store';
import type { Account } from './account';
import { growable } from './seed/grow';
import { known } from './seed/known';

/** Actions that a test can perform on the account without its API. */
export function fluentActions(account: Account): ProviderSandbox['actions'] {
	return {
		/** Identifiers and references that exist. */
		known: () => known(account.data),
		/** `{ orders, locations, products, positions, customers }`: that many more of each. */
		grow: (much) => grow(growable(account.data), much),
		/** `{ jobId }`: closes that job, or all of them by default. */
		closeJobs: ({ jobId }) => ({ closed: account.jobs.close(jobId as string | undefined) }),
		/** `{ responseCode, message, every, batches }`: every nth record of the next batches gets this result. */
		failBatches({ responseCode = '500', message = 'Internal error', every = 1, batches = 1 }) {
			const told = { responseCode: String(responseCode), message: String(message) };
			account.jobs.failure = { ...told, every: Number(every), batches: Number(batches) };
		},
	};
}
