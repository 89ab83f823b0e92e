/**
 * n8n's scan of community packages, offline: `node scripts/scan.mjs source <repository>` lints what the scan lints in
 * the attested sources, `node scripts/scan.mjs tarball <folder>` what it lints in the unpacked package.
 * Inline disables are ignored, as in the real scan. Prints the errors found, and exits with code 1 if there are any.
 */
import { resolve } from 'node:path';
import { analyzePackage, SOURCE_FILE_PATTERNS } from '@n8n/scan-community-package/scanner/scanner.mjs';

const PATTERNS = { source: SOURCE_FILE_PATTERNS, tarball: ['**/*.js', 'package.json'] };

const [leg, folder] = process.argv.slice(2);
if (!PATTERNS[leg] || !folder) {
	console.error('Usage: node scripts/scan.mjs source|tarball <folder>');
	process.exit(2);
}
const result = await analyzePackage(resolve(folder), PATTERNS[leg]);
if (!result.passed || result.message) {
	console.error(`${result.message}\n${result.details ?? ''}`);
	process.exit(1);
}
