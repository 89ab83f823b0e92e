/**
 * Lets Node.js `require` this repository's TypeScript without a build: `require('./typescript.cjs')`, or in a module
 * `createRequire(import.meta.url)('./typescript.cjs')`. Types are only stripped; `npm run typecheck` checks them.
 */
const { readFileSync } = require('node:fs');
const ts = require('typescript');

const compilerOptions = {
	target: ts.ScriptTarget.ES2022,
	module: ts.ModuleKind.CommonJS,
	esModuleInterop: true,
	inlineSourceMap: true,
};

require.extensions['.ts'] = (module, fileName) => {
	const source = readFileSync(fileName, 'utf8');
	module._compile(ts.transpileModule(source, { compilerOptions, fileName }).outputText, fileName);
};
