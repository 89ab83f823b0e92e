/**
 * Gives plain JavaScript the sandbox, which is written in TypeScript:
 * `const { startSandbox } = require('../test/sandbox/register.cjs');`
 * Files of this project are transpiled as they are required; types are checked by `npm run lint` and the tests.
 */
const { readFileSync } = require('node:fs');
const { dirname, resolve, sep } = require('node:path');
const { transpileModule, ModuleKind, ScriptTarget } = require('typescript');

const root = resolve(__dirname, '..', '..');

require.extensions['.ts'] = (module, file) => {
	if (!file.startsWith(root + sep) || dirname(file).includes(`${sep}node_modules`)) {
		throw new Error(`${file} is not part of this project and is not transpiled`);
	}
	const { outputText } = transpileModule(readFileSync(file, 'utf8'), {
		fileName: file,
		compilerOptions: { module: ModuleKind.CommonJS, target: ScriptTarget.ES2022, esModuleInterop: true },
	});
	module._compile(outputText, file);
};

module.exports = require('./index.ts');
