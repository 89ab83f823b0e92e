import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Folder of the vendors' own descriptions beside a checkout; they are not part of the package. */
const FOLDER = join(__dirname, '../../../../shared/specs/data');

/** Text of one of the vendors' files, or undefined if it does not exist. */
export function vendorText(name: string): string | undefined {
	const path = join(FOLDER, name);
	return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** Title of a test group that says what it validates against, even without the vendor's description. */
export function heldAgainst(what: string, vendor: object | undefined, file: string): string {
	return vendor
		? `${what}, validated against the vendor's ${file}`
		: `${what}, validated against the catalogue alone, without the vendor's ${file}`;
}
