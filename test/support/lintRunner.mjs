/**
 * Lints the sources in a folder by the rules of n8n's package scan and prints what it finds as JSON. A process of its
 * own, since the scan's configuration is an ES module.
 *
 *     node lintRunner.mjs <folder with nodes/X/X.node.ts>
 */
import { ESLint } from 'eslint';
import { buildScanConfig } from '@n8n/scan-community-package/scanner/scanner.mjs';

const eslint = new ESLint({
	cwd: process.argv[2],
	allowInlineConfig: false,
	overrideConfigFile: true,
	overrideConfig: await buildScanConfig(),
});
const results = await eslint.lintFiles(['nodes/**/*.ts']);
const found = results.flatMap(({ messages }) =>
	messages.map(({ ruleId, message, line, severity }) => ({ ruleId, message, line, severity })),
);
console.log(JSON.stringify({ files: results.length, found }));
