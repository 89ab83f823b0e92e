import js from '@eslint/js';
import { n8nCommunityNodesPlugin } from '@n8n/eslint-plugin-community-nodes';
import n8nNodesBase from 'eslint-plugin-n8n-nodes-base';
import tseslint from 'typescript-eslint';

const community = n8nCommunityNodesPlugin.configs.recommended;

/** n8n's rules that also apply to code other than nodes and credentials. */
const rulesOfShippedCode = Object.fromEntries(
	[
		'no-restricted-globals',
		'no-restricted-imports',
		'no-dangerous-functions',
		'no-deprecated-workflow-functions',
		'no-hardcoded-secrets',
		'no-http-request-with-manual-auth',
	].map((rule) => [`@n8n/community-nodes/${rule}`, 'error']),
);

export default tseslint.config(
	{ ignores: ['dist/', 'coverage/', '.work/', 'test/n8n/install/', '**/node_modules/'] },
	js.configs.recommended,

	{
		files: ['**/*.ts'],
		extends: [tseslint.configs.recommended],
		// TypeScript itself enforces strictness about `any`; n8n's own interfaces return `any` in places.
		rules: {
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrorsIgnorePattern: '^_' },
			],
			'@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
		},
	},

	// Published code: the rules of n8n's package scan, which lints the sources of nodes and credentials, and every built
	// file.
	{ files: ['connector/**/*.ts'], plugins: community.plugins, rules: { ...rulesOfShippedCode, 'no-console': 'error' } },
	{
		files: ['nodes/**/*.ts', 'credentials/**/*.ts', 'package.json'],
		...community,
		rules: { ...community.rules, 'no-console': 'error' },
	},
	{
		files: ['nodes/**/*.ts'],
		plugins: { 'n8n-nodes-base': n8nNodesBase },
		rules: {
			...n8nNodesBase.configs.nodes.rules,
			// The scan disables these too: inputs and outputs may be enums, and some APIs do have a maximum.
			'n8n-nodes-base/node-class-description-inputs-wrong-regular-node': 'off',
			'n8n-nodes-base/node-class-description-outputs-wrong': 'off',
			'n8n-nodes-base/node-param-type-options-max-value-present': 'off',
		},
	},
	{
		files: ['credentials/**/*.ts'],
		plugins: { 'n8n-nodes-base': n8nNodesBase },
		rules: {
			...n8nNodesBase.configs.credentials.rules,
			// The first applies to n8n's own nodes only; the second is superseded by a better rule for community nodes.
			'n8n-nodes-base/cred-class-field-documentation-url-miscased': 'off',
			'n8n-nodes-base/cred-class-field-type-options-password-missing': 'off',
		},
	},
	{
		files: ['package.json'],
		languageOptions: { parser: tseslint.parser },
		plugins: { 'n8n-nodes-base': n8nNodesBase },
		rules: { ...n8nNodesBase.configs.community.rules, '@typescript-eslint/no-unused-expressions': 'off' },
	},

	// Unpublished code runs directly on Node.js.
	{
		files: ['**/*.{js,cjs,mjs}'],
		languageOptions: {
			globals: Object.fromEntries(
				[
					'AbortController',
					'AbortSignal',
					'Buffer',
					'URL',
					'URLSearchParams',
					'clearInterval',
					'clearTimeout',
					'console',
					'fetch',
					'performance',
					'process',
					'setInterval',
					'setTimeout',
					'structuredClone',
				].map((name) => [name, 'readonly']),
			),
		},
	},
	{
		files: ['**/*.{js,cjs}'],
		languageOptions: {
			sourceType: 'commonjs',
			globals: Object.fromEntries(['__dirname', '__filename', 'module', 'require'].map((name) => [name, 'readonly'])),
		},
	},
	// Functions passed to Playwright run inside the page.
	{
		files: ['test/browser/**', 'scripts/bench/panel.mjs'],
		languageOptions: {
			globals: { document: 'readonly', localStorage: 'readonly', MutationObserver: 'readonly', window: 'readonly' },
		},
	},
	{ files: ['**/*.{ts,js,cjs,mjs}'], linterOptions: { noInlineConfig: true } },
);
