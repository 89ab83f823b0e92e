/**
 * Placed before and after the node that is measured: the second one gives the time and the CPU that n8n's process used
 * in between, as its only item.
 */
const marks = new Map();

class Stopwatch {
	constructor() {
		this.description = {
			displayName: 'Stopwatch',
			name: 'stopwatch',
			group: ['transform'],
			version: 1,
			description: 'Measures the nodes between a start and a stop',
			defaults: { name: 'Stopwatch' },
			inputs: ['main'],
			outputs: ['main'],
			properties: [
				{ displayName: 'Stop', name: 'stop', type: 'boolean', default: false },
				{ displayName: 'Items', name: 'items', type: 'number', default: 0 },
			],
		};
	}

	async execute() {
		const execution = this.getExecutionId();
		const input = this.getInputData();
		if (!this.getNodeParameter('stop', 0)) {
			const count = this.getNodeParameter('items', 0);
			const template = input[0].json.body ?? {};
			const items = Array.from({ length: count }, (_, index) => ({ json: { ...template, index } }));
			if (globalThis.gc) globalThis.gc();
			marks.set(execution, { time: process.hrtime.bigint(), cpu: process.cpuUsage() });
			return [items];
		}
		const mark = marks.get(execution);
		const cpu = process.cpuUsage(mark.cpu);
		marks.delete(execution);
		return [
			[
				{
					json: {
						wallMs: Number(process.hrtime.bigint() - mark.time) / 1e6,
						cpuMs: (cpu.user + cpu.system) / 1e3,
						items: input.length,
						failed: input.filter((item) => item.json.error !== undefined).length,
						rssMb: process.memoryUsage().rss / 1048576,
					},
				},
			],
		];
	}
}
exports.Stopwatch = Stopwatch;
