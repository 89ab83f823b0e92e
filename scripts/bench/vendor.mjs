import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../test/n8n/lib/progress.mjs';
import { REPOSITORY } from '../start/prepare.mjs';

/** fulfillmenttools' own n8n node, as the object of comparison. */
export const VENDOR = '@fulfillmenttools/n8n-nodes-fulfillmenttools';
const VERSION = '1.2.1';

/** Installs it into a separate folder, as it is not part of this package; returns `[name, folder]`. */
export async function vendorPackage({ say }) {
	const folder = join(REPOSITORY, '.work', 'bench-vendor');
	mkdirSync(folder, { recursive: true });
	writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
	await run(
		'npm',
		['install', '--ignore-scripts', '--legacy-peer-deps', '--no-audit', '--no-fund', `${VENDOR}@${VERSION}`],
		{
			cwd: folder,
			env: process.env,
			logFile: join(REPOSITORY, '.work', 'bench-vendor.log'),
			what: `fetching ${VENDOR}`,
			say,
		},
	);
	return [VENDOR, join(folder, 'node_modules', VENDOR)];
}
