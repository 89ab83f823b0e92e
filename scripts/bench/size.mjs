import { spawnSync } from 'node:child_process';
import { median, round } from './figures.mjs';
import { REPOSITORY } from '../start/prepare.mjs';

const COUNT = `
	const inner = (list) => list.reduce((sum, p) => sum + 1
		+ inner((p.options ?? []).filter((o) => 'type' in o))
		+ (p.options ?? []).reduce((more, o) => more + inner(o.values ?? []), 0), 0);
	const sizes = (made) => made.filter((one) => one.description?.properties && one.execute).map(({ description }) => ({
		node: description.name,
		bytes: JSON.stringify(description).length,
		properties: inner(description.properties),
		operations: description.properties.filter((p) => p.name === 'operation').flatMap((p) => p.options).length,
	}));`;

/** Runs a script in a separate process with n8n-workflow loaded already, as when n8n loads a package. */
function fresh(script) {
	const { stdout, stderr, status } = spawnSync(process.execPath, ['-e', `require('n8n-workflow');${COUNT}${script}`], {
		cwd: REPOSITORY,
	});
	if (status !== 0) throw new Error(String(stderr));
	return JSON.parse(String(stdout));
}

/** Bytes, properties and operations of our nodes' descriptions, and the milliseconds that loading all of them takes. */
export function ourSize() {
	const runs = Array.from({ length: 5 }, () =>
		fresh(`
			const t = process.hrtime.bigint();
			const made = Object.values(require(${JSON.stringify(REPOSITORY)})).map((Type) => new Type());
			const ms = Number(process.hrtime.bigint() - t) / 1e6;
			console.log(JSON.stringify({ ms, nodes: sizes(made) }));`),
	);
	return { loadMs: round(median(runs.map(({ ms }) => ms)), 1), nodes: runs[0].nodes };
}

/** The same of another package's nodes. */
export function sizeOf([, folder]) {
	const runs = Array.from({ length: 5 }, () =>
		fresh(`
			const t = process.hrtime.bigint();
			const { n8n } = require(${JSON.stringify(`${folder}/package.json`)});
			const made = n8n.nodes.flatMap((file) => Object.values(require(${JSON.stringify(folder)} + '/' + file))).map((Type) => new Type());
			const ms = Number(process.hrtime.bigint() - t) / 1e6;
			console.log(JSON.stringify({ ms, nodes: sizes(made) }));`),
	);
	return { loadMs: round(median(runs.map(({ ms }) => ms)), 1), nodes: runs[0].nodes };
}
