import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { INodeTypeDescription } from 'n8n-workflow';

export interface Finding {
	ruleId: string | null;
	message: string;
	/** The offending line of the generated description. */
	source: string;
	severity: number;
}

const ROOT = resolve(__dirname, '../..');

/**
 * The findings of n8n's UX lint for a description that is built at load time, as if it were written by hand. The rules
 * only read literals, so the description is written to a folder of its own first.
 *
 * @param className of the node; its file is named after it
 */
export function lintDescription(className: string, description: INodeTypeDescription): Finding[] {
	const folder = mkdtempSync(join(tmpdir(), 'lint-node-'));
	try {
		const node = join(folder, 'nodes', className);
		mkdirSync(node, { recursive: true });
		cpSync(join(ROOT, 'credentials'), join(folder, 'credentials'), { recursive: true });
		cpSync(join(ROOT, 'icons'), join(folder, 'icons'), { recursive: true });
		cpSync(join(ROOT, 'package.json'), join(folder, 'package.json'));
		const source = writeOut(className, description);
		writeFileSync(join(node, `${className}.node.ts`), source);
		const output = execFileSync(process.execPath, [join(__dirname, 'lintRunner.mjs'), folder], {
			encoding: 'utf8',
			// With jest's value the rules would take every file for one of their own test cases.
			env: { ...process.env, NODE_ENV: 'production' },
		});
		const { files, found } = JSON.parse(output) as {
			files: number;
			found: Array<{ ruleId: string | null; message: string; line: number; severity: number }>;
		};
		if (files !== 1) throw new Error(`The lint has read ${files} files instead of one`);
		const lines = source.split('\n');
		return found.map(({ line, ...finding }) => ({ ...finding, source: lines.slice(line - 1, line + 3).join('\n') }));
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

function writeOut(className: string, description: INodeTypeDescription): string {
	// Sources write connection types as an enum member; JSON only has their value.
	const literal = JSON.stringify(description, null, '\t')
		.replace(/"(inputs|outputs)": \[\s*"main"\s*\]/g, '"$1": [NodeConnectionTypes.Main]')
		.replace(/^(\t+)"([A-Za-z_$][\w$]*)":/gm, '$1$2:');
	return [
		"import { NodeConnectionTypes, type INodeType, type INodeTypeDescription } from 'n8n-workflow';",
		'',
		`export class ${className} implements INodeType {`,
		`\tdescription: INodeTypeDescription = ${literal};`,
		'}',
		'',
	].join('\n');
}
