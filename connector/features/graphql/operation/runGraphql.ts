import { schedule } from '../../../http/scheduler';
import type { Execution } from '../../../node/execution';
import type { GraphqlProvider, RootOperation } from '../words';
import { itemsPerDocument, runAliased } from './aliasItems';
import { findAll } from './findByRef';
import { GraphqlRun } from './graphqlRun';

/** Runs an operation that is a root field of a GraphQL document, for all items. */
export async function runGraphql(run: Execution, provider: GraphqlProvider, operation: RootOperation): Promise<void> {
	const graphql = await GraphqlRun.open(run, provider, operation);
	const perDocument = operation.graphql.connection ? 1 : itemsPerDocument(run);
	const found = await findAll(run, provider);
	if (perDocument > 1) return await runAliased(graphql, provider.profile, found, perDocument);
	await schedule(run.itemCount, run.settings.concurrency, run.signal, async (item) => {
		await run.guarded([item], async () => {
			const asked = await graphql.prepare(item, found(item));
			run.give(item, await graphql.result(asked));
		});
	});
}
