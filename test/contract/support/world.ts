import { isDeepStrictEqual } from 'node:util';

import { operationId } from '../../../connector/core/catalogue/lookup';
import { getPath } from '../../../connector/core/dotPath';
import { Engine } from '../../support/engine';
import { Recorder, type Answer } from '../../support/recorder';
import { ACCOUNTS, SUBJECTS } from '../../support/subjects';
import type { AnyOperation as Operation, AnyProvider as Provider } from '../../support/words';
import { catalogueChecker } from './catalogueChecker';
import { inputsFor, type Input } from './inputs';
import { callKey, type Checker, type Sent } from './types';

/** Nodes whose vendors describe all calls in one file. */
export type ContractSubject = 'orderCloud' | 'fulfillmenttools';

/** A provider's node in n8n's engine, with a server that records what it sends. */
export class ContractWorld {
	/** Executions of the node so far. */
	executions = 0;

	private readonly byCatalogue: ReturnType<typeof catalogueChecker>;

	private constructor(
		private readonly provider: Provider,
		private readonly recorder: Recorder,
		private readonly engine: Engine,
		private readonly checker: Checker | undefined,
	) {
		this.byCatalogue = catalogueChecker(provider.catalogue);
	}

	static async start(name: ContractSubject, checker: Checker | undefined): Promise<ContractWorld> {
		const { provider, node, credential } = SUBJECTS[name];
		// The engine comes first: if creating the node fails, no server is left open.
		const engine = await Engine.create({ [name]: node() }, [credential()]);
		const recorder = await Recorder.start();
		engine.credentials.add(credential().name, ACCOUNTS[name](recorder.url).main, 'main');
		return new ContractWorld(provider, recorder, engine, checker);
	}

	async stop(): Promise<void> {
		await this.recorder.stop();
	}

	/** Runs the operation with all its variants and inputs, and lists the problems of the requests. */
	async problems(operation: Operation): Promise<string[]> {
		const found: string[] = [];
		const variants = operation.variants?.map(({ value }) => String(value)) ?? [undefined];
		for (const variant of variants) {
			for (const input of await inputsFor(this.provider, operation, variant, this.checker?.writer)) {
				const place = [operationId(operation), variant, input.extent].filter(Boolean).join(' / ');
				for (const problem of await this.problemsOf(operation, input)) found.push(`${place}: ${problem}`);
			}
		}
		return found;
	}

	private async problemsOf(operation: Operation, input: Input): Promise<string[]> {
		this.recorder.requests.length = 0;
		this.recorder.answer = (sent) => answerTo(operation, sent);
		this.executions += 1;
		const { profile } = this.provider;
		const { error } = await this.engine.run({
			node: profile.name,
			credentials: { [profile.account.credential]: 'main' },
			parameters: input.parameters,
		});
		if (error) return [`the run failed: ${error.message} ${error.description ?? ''}`];
		const { requests } = this.recorder;
		const own = requests.filter(({ method, path }) => isCallOf(operation, method, path));
		if (own.length !== 1)
			return [`sent ${requests.map(({ method, path }) => `${method} ${path}`).join(', ') || 'nothing'}`];
		const byCatalogue = await Promise.all(requests.map(async (sent) => await this.byCatalogue(operation, sent)));
		return [
			...requests.flatMap((sent) => this.checker?.problems(sent) ?? []),
			...byCatalogue.flat(),
			...missing(operation, input, own[0]),
		];
	}
}

/** A response that the node accepts as success: an empty list, an entity with a version, or a file. */
function answerTo({ response, version, ...operation }: Operation, { method, path }: Sent): Answer {
	if (!isCallOf(operation, method, path)) return { body: nested(version?.at ?? 'version', 7) };
	if (response?.kind === 'binary') return { body: Buffer.from('%PDF-1.4') };
	const lists = response?.items;
	if (lists?.includes('')) return { body: [] };
	return { body: lists ? Object.assign({}, ...lists.map((at) => nested(at, []))) : { id: 'x', ID: 'x' } };
}

/** An object with a value at a dot path. */
function nested(path: string, value: unknown): object {
	return path.split('.').reduceRight<unknown>((inner, name) => ({ [name]: inner }), value) as object;
}

function isCallOf(operation: Pick<Operation, 'method' | 'path'>, method: string, path: string): boolean {
	if (operation.method !== method) return false;
	const pattern = operation.path.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{[^{}]+\}/g, '[^/]+');
	return new RegExp(`^${pattern}$`).test(path);
}

/** Entered values that are missing from the request. */
function missing(operation: Operation, input: Input, sent: Sent): string[] {
	const problems: string[] = [];
	const names = new Set(sent.query.map(([name]) => name));
	for (const name of input.query) if (!names.has(name)) problems.push(`query ${name}: was entered, but not sent`);
	for (const [name, value] of Object.entries(input.path)) {
		if (!sent.path.split('/').map(decodeURIComponent).includes(value)) problems.push(`path ${name}: is not ${value}`);
	}
	const body: unknown = sent.body === '' ? undefined : JSON.parse(sent.body);
	for (const [id, value] of Object.entries(input.body)) {
		const wanted: unknown = JSON.parse(JSON.stringify(value));
		if (!places(operation, input, body).some((place) => isDeepStrictEqual(getPath(place, id), wanted))) {
			problems.push(`body ${id}: was entered, but not sent so`);
		}
	}
	return problems;
}

/** The possible places of the form's fields in the body: top level, inside its wrapper, in its only change or entry. */
function places(operation: Operation, { schema }: Input, body: unknown): unknown[] {
	const { wrap, listed } = schema ?? {};
	const top = wrap === undefined ? body : getPath(body, wrap);
	const entries = [listed?.name, operation.bulk?.field].filter((list) => list !== undefined);
	const first = entries.map((list) => (list === '' ? top : getPath(top, list)) as unknown[] | undefined);
	return [body, top, ...first.map((list) => list?.[0])];
}

/** Method and path of every operation, sorted, without duplicates. */
export function calls(operations: readonly Operation[]): string[] {
	return [...new Set(operations.map(({ method, path }) => callKey(method, path)))].sort();
}
