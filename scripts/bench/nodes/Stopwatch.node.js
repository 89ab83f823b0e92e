/**
 * Placed before and after the measured node: the second one returns the time, the CPU and the memory that n8n's process
 * used in between, as its only item. Memory is what lies on and outside the heap beyond the start: `peakMb` is the
 * maximum while the node ran, `keptMb` the memory of the items that it returned.
 */
const v8 = require('node:v8');
const vm = require('node:vm');

v8.setFlagsFromString('--expose-gc');
const collect = vm.runInNewContext('gc');
const MB = 1048576;
const SAMPLE_MS = 10;
const marks = new Map();

/** Fills the template for item `number`, replacing `#` in texts with six digits. */
function numbered(template, number) {
	const digits = String(number).padStart(6, '0');
	const fill = (value) => (typeof value === 'string' ? value.replace('#', digits) : value);
	return Object.fromEntries(Object.entries(template).map(([name, value]) => [name, fill(value)]));
}

function memory() {
	const { heapUsed, external } = process.memoryUsage();
	return (heapUsed + external) / MB;
}

function watch(from) {
	const mark = { from, peak: from };
	mark.timer = setInterval(() => (mark.peak = Math.max(mark.peak, memory())), SAMPLE_MS);
	return mark;
}

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
			const { from = 1, ...template } = input[0].json.body ?? {};
			const items = Array.from({ length: count }, (_, index) => ({
				json: { ...numbered(template, from + index), index },
			}));
			collect();
			const mark = watch(memory());
			marks.set(execution, Object.assign(mark, { time: process.hrtime.bigint(), cpu: process.cpuUsage() }));
			return [items];
		}
		const mark = marks.get(execution);
		const cpu = process.cpuUsage(mark.cpu);
		const wallMs = Number(process.hrtime.bigint() - mark.time) / 1e6;
		clearInterval(mark.timer);
		const peak = Math.max(mark.peak, memory());
		collect();
		marks.delete(execution);
		return [
			[
				{
					json: {
						wallMs,
						cpuMs: (cpu.user + cpu.system) / 1e3,
						items: input.length,
						failed: input.filter((item) => item.json.error !== undefined).length,
						peakMb: peak - mark.from,
						keptMb: memory() - mark.from,
					},
				},
			],
		];
	}
}
exports.Stopwatch = Stopwatch;
