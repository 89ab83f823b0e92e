import type { Feature } from '../../node/feature';
import { bulkOptions, bulkProperties, entriesInput } from './form';
import { runBulk } from './runBulk';
import { bulkOf } from './words';

/** Operations that take lists: input items are combined into few calls, and each item gets its own result. */
export const bulk: Feature = {
	traits(operation) {
		const list = bulkOf(operation);
		if (!list) return undefined;
		const { from, field } = list;
		const own = from === undefined ? { json: entriesInput } : { apart: field, inputs: [from] };
		return { mayHoldList: true, ...own };
	},
	properties: (operations) => ({ body: bulkProperties(operations) }),
	options: () => bulkOptions,
	shape(operation) {
		const list = bulkOf(operation);
		return list && list.from === undefined ? { list: list.field } : undefined;
	},
	members(operation, read) {
		const { from, field } = bulkOf(operation) ?? {};
		const value = from === undefined ? undefined : read(from);
		return field === undefined || value === undefined ? undefined : { [field]: value };
	},
	handles: (operation) => bulkOf(operation) !== undefined,
	async run(run) {
		const list = bulkOf(run.operation);
		if (list) await runBulk(run, list);
	},
};
