import type { Operation } from '../../../core/catalogue/types';
import type { Provider } from '../../../core/provider';
import type { Run } from '../../../node/run';
import { schedule } from '../../../http/scheduler';
import { itemsPerDocument, runTogether } from './aliasItems';
import { findAll } from './findByRef';
import { GraphqlRun, type RootOperation } from './graphqlRun';

/** Whether the operation is a root field of a document. */
export function isRootOperation(operation: Operation): operation is RootOperation {
	return operation.graphql !== undefined;
}

/** Runs an operation that is a root field of a GraphQL document, for all items. */
export async function runGraphql(run: Run, provider: Provider, operation: RootOperation): Promise<void> {
	const graphql = await GraphqlRun.open(run, provider, operation);
	const perDocument = operation.graphql.connection ? 1 : itemsPerDocument(run);
	const found = await findAll(run, provider);
	if (perDocument > 1) return await runTogether(graphql, provider.profile, found, perDocument);
	await schedule(run.itemCount, run.settings.concurrency, run.signal, async (item) => {
		await run.guarded([item], async () => {
			const asked = await graphql.prepare(item, found(item));
			run.give(item, await graphql.result(asked));
		});
	});
}
