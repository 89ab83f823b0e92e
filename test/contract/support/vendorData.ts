import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the vendors' own descriptions stand beside a checkout; they are not part of the package. */
const FOLDER = join(__dirname, '../../../../shared/specs/data');

/** Text of one of the vendors' files, or undefined when it is not there. */
export function vendorText(name: string): string | undefined {
	const path = join(FOLDER, name);
	return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** Title of a group of tests: says what they are held against, also when that is not the vendor's own description. */
export function heldAgainst(what: string, vendor: object | undefined, file: string): string {
	return vendor
		? `${what}, held against the vendor's ${file}`
		: `${what}, held against the catalogue alone: the vendor's ${file} is not at hand`;
}
