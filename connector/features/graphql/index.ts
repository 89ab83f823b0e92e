import { schedule } from '../../http/scheduler';
import type { Feature } from '../../node/feature';
import { limitOf } from '../../node/limit';
import { fieldsToReturnProperties } from './form/fieldsToReturn';
import { graphqlEntries } from './form/options';
import { returnableFields } from './form/returnableFields';
import { documentProperties } from './form/userDocument';
import { callRootField } from './operation/callRootField';
import { runGraphql } from './operation/runGraphql';
import { RETURNABLE_FIELDS } from './parameters';
import { runUserDocument } from './userDocument/runUserDocument';
import { graphqlWords, isRootOperation } from './words';

/** All GraphQL requests use POST, so only the operation's name identifies a partial update. */
const CHANGE = /^update/;

/** Operations that are root fields of a GraphQL schema, and documents written by the user. */
export const graphql: Feature = {
	traits(operation) {
		const { graphql: root, ownDocument, find } = graphqlWords(operation);
		if (ownDocument) return { composed: true, pages: true };
		if (!root) return undefined;
		return {
			composed: true,
			entries: root.connection === true,
			creates: !CHANGE.test(operation.name),
			...(find && { otherKeys: find }),
		};
	},
	properties: (operations) => ({
		content: documentProperties(operations),
		result: fieldsToReturnProperties(operations),
	}),
	options: ({ profile }) => graphqlEntries(profile),
	methods: (provider) => ({ loadOptions: { [RETURNABLE_FIELDS]: returnableFields(provider) } }),
	handles: (operation) => isRootOperation(operation) || graphqlWords(operation).ownDocument === true,
	async run(run, provider) {
		const { operation } = run;
		if (isRootOperation(operation)) return await runGraphql(run, provider, operation);
		await schedule(run.itemCount, run.settings.concurrency, run.signal, async (item) => {
			await run.guarded([item], async () => {
				run.give(item, await runUserDocument(run, provider.profile, item, limitOf(run.reader, item)));
			});
		});
	},
	async call(call) {
		const { provider, client, operation, schema, values, given, actAs, context } = call;
		if (!isRootOperation(operation)) throw new Error(`${operation.label} has no document of its own`);
		return await callRootField(provider, client, operation, schema, { ...values, values: given, actAs }, context);
	},
};
