/**
 * Which parts of the package may import which others: imports only point downwards, including type-only ones. Checked
 * by `npm run lint`.
 */

/** Layers of the engine, each with the lower layers that it may import. */
const LAYERS = {
	core: [],
	input: ['core'],
	token: ['core', 'input'],
	xml: ['core', 'input'],
	form: ['core', 'input'],
	http: ['core', 'input', 'token', 'xml', 'form'],
	request: ['core', 'input', 'token', 'xml', 'form', 'http'],
	paging: ['core', 'input', 'token', 'xml', 'form', 'http'],
	output: ['core', 'input', 'token', 'xml', 'form', 'http', 'request', 'paging'],
	node: ['core', 'input', 'token', 'xml', 'form', 'http', 'request', 'paging', 'output'],
	trigger: ['core', 'input', 'token', 'xml', 'form', 'http', 'request', 'paging', 'output', 'node'],
	vendor: [],
};

const layers = Object.entries(LAYERS).map(([layer, below]) => ({
	name: `layer-${layer}`,
	comment: `connector/${layer} imports only itself${below.length > 0 ? ` and ${below.join(', ')}` : ''}, and bundled libraries.`,
	severity: 'error',
	from: { path: `^connector/${layer}/` },
	to: {
		path: '^(?:connector|nodes|credentials)/',
		pathNot: `^connector/(?:${[layer, ...below, 'vendor'].join('|')})/`,
	},
}));

module.exports = {
	forbidden: [
		...layers,
		{
			name: 'every-folder-has-a-layer',
			comment: 'Each folder of the connector is a layer listed above, or features.',
			severity: 'error',
			from: { path: '^connector/', pathNot: `^connector/(?:${[...Object.keys(LAYERS), 'features'].join('|')})/` },
			to: {},
		},
		{
			name: 'features-stand-alone',
			comment: 'A feature knows no other feature, and no provider.',
			severity: 'error',
			from: { path: '^connector/features/([^/]+)/' },
			to: { path: '^(?:connector/features|nodes|credentials)/', pathNot: '^connector/features/$1/' },
		},
		{
			name: 'providers-stand-alone',
			comment: 'A provider knows no other provider: loading its node must not load theirs.',
			severity: 'error',
			from: { path: '^nodes/([^/]+)/' },
			to: { path: '^nodes/', pathNot: '^nodes/$1/' },
		},
		{
			name: 'shipped-code-ships-whole',
			comment: 'What ships imports nothing of tests and scripts.',
			severity: 'error',
			from: { path: '^(?:connector|nodes|credentials)/' },
			to: { path: '^(?:test|scripts)/' },
		},
		{
			name: 'libraries-are-bundled',
			comment:
				'The package has no dependencies: a library is imported by its file in connector/vendor, which is bundled.',
			severity: 'error',
			from: { path: '^(?:connector|nodes|credentials)/', pathNot: '^connector/vendor/' },
			to: {
				dependencyTypes: ['npm', 'npm-dev', 'npm-no-pkg', 'npm-unknown', 'core'],
				pathNot: '/(?:n8n-workflow|luxon)/|^crypto$',
			},
		},
		{
			name: 'no-cycles',
			comment: 'No file imports itself by way of others, not even for a type.',
			severity: 'error',
			from: {},
			to: { circular: true },
		},
		{
			name: 'nothing-unresolved',
			severity: 'error',
			from: {},
			to: { couldNotResolve: true },
		},
	],
	options: {
		tsPreCompilationDeps: true,
		tsConfig: { fileName: 'tsconfig.json' },
		doNotFollow: { path: 'node_modules' },
	},
};
