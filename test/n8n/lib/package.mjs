import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const REPOSITORY = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
const NAME = 'n8n-nodes-order-fulfillment';

/** Builds `dist/`. */
export function build() {
	execFileSync(process.execPath, [join(REPOSITORY, 'node_modules', 'gulp', 'bin', 'gulp.js'), '--silent', 'build'], {
		cwd: REPOSITORY,
		stdio: 'inherit',
	});
}

/** Packs the built package as it would be published and returns the tarball's path in `folder`. */
export function pack(folder = mkdtempSync(join(tmpdir(), 'order-fulfillment-'))) {
	execFileSync('npm', ['pack', '--silent', '--pack-destination', folder], { cwd: REPOSITORY });
	return join(
		folder,
		readdirSync(folder).find((file) => file.endsWith('.tgz')),
	);
}

/** Unpacks a tarball of npm into `folder`, replacing everything in it. */
export function unpack(tarball, folder) {
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	execFileSync('tar', ['-xzf', tarball, '-C', folder, '--strip-components=1']);
	return folder;
}

/**
 * Installs a packed tarball where n8n keeps community packages in the data folder. n8n does the same: it unpacks the
 * tarball and installs its dependencies, of which this package has none.
 */
export function installPackage(tarball, dataFolder, install) {
	const modules = join(dataFolder, '.n8n', 'nodes', 'node_modules');
	unpack(tarball, join(modules, NAME));
	// Node.js searches the folders above a package before it searches n8n's own modules. With a data folder inside a
	// project that has n8n-workflow, the nodes would load that copy, whose classes are not those of n8n.
	const own = join(modules, 'n8n-workflow');
	if (!existsSync(own)) symlinkSync(join(install.modules, 'n8n-workflow'), own);
}
