import type { ProviderSandbox } from '../provider';
import { grow } from '../store';
import type { Account } from './account';
import { growable } from './seed/grow';
import { known } from './seed/known';

/** What a test can do to the account beside calling its API. */
export function fluentActions(account: Account): ProviderSandbox['actions'] {
	return {
		/** Identifiers and references that exist. */
		known: () => known(account.data),
		/** `{ orders, locations, products, positions, customers }`: so many more of each. */
		grow: (much) => grow(growable(account.data), much),
		/** `{ jobId }`: closes that job, all without it. */
		closeJobs: ({ jobId }) => ({ closed: account.jobs.close(jobId as string | undefined) }),
		/** `{ responseCode, message, every, batches }`: every so many records of the next batches get this result. */
		failBatches({ responseCode = '500', message = 'Internal error', every = 1, batches = 1 }) {
			const told = { responseCode: String(responseCode), message: String(message) };
			account.jobs.failure = { ...told, every: Number(every), batches: Number(batches) };
		},
	};
}
