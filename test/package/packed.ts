import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const REPOSITORY = resolve(__dirname, '..', '..');

/** All files below `folder`, relative to it, without those of installed packages. */
export function filesBelow(folder: string): string[] {
	const walk = (below: string): string[] =>
		readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
			const path = join(below, entry.name);
			if (entry.isFile()) return [path];
			return entry.isDirectory() && entry.name !== 'node_modules' ? walk(path) : [];
		});
	return walk('').sort();
}

/** The package as published: built, packed and unpacked into a temporary folder. */
export class Packed {
	readonly folder = mkdtempSync(join(tmpdir(), 'order-fulfillment-packed-'));

	constructor() {
		execFileSync(process.execPath, [join(REPOSITORY, 'node_modules/gulp/bin/gulp.js'), '--silent', 'build'], {
			cwd: REPOSITORY,
			stdio: 'inherit',
		});
		const [tarball] = JSON.parse(
			execFileSync('npm', ['pack', '--json', '--pack-destination', this.folder], { cwd: REPOSITORY, encoding: 'utf8' }),
		);
		mkdirSync(this.root);
		execFileSync('tar', ['-xzf', join(this.folder, tarball.filename), '-C', this.root, '--strip-components=1']);
	}

	/** Folder with the package's files. */
	get root(): string {
		return join(this.folder, 'package');
	}

	files(): string[] {
		return filesBelow(this.root);
	}

	read(file: string): string {
		return readFileSync(join(this.root, file), 'utf8');
	}

	size(): number {
		return this.files().reduce((sum, file) => sum + statSync(join(this.root, file)).size, 0);
	}

	remove(): void {
		rmSync(this.folder, { recursive: true, force: true });
	}
}
