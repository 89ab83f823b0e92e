import type { LogEntry, Sandbox } from '../sandbox';
import { ProviderBench } from '../support/providerBench';
import { differences, type Names } from './compare';

type Entity = Record<string, unknown>;

/** The vendor's SDK and our node performing the same tasks, each on its own sandbox in the same state. */
export class Pair {
	private readonly names: [Names, Names] = [new Map(), new Map()];

	private constructor(
		/** The sandbox that the SDK talks to. */
		readonly sandbox: Sandbox,
		readonly node: ProviderBench,
		/** Requests of the SDK for the last task. */
		readonly sdkRequests: () => LogEntry[],
		private readonly plain: (entry: LogEntry) => LogEntry,
	) {}

	/** @param plain normalizes equivalent requests */
	static async start(
		name: Parameters<typeof ProviderBench.start>[0],
		plain: (entry: LogEntry) => LogEntry = (entry) => entry,
	): Promise<Pair> {
		const [sdk, node] = await Promise.all([ProviderBench.start(name), ProviderBench.start(name)]);
		return new Pair(sdk.sandbox, node, () => sdk.requests(), plain);
	}

	async stop(): Promise<void> {
		await Promise.all([this.sandbox.stop(), this.node.stop()]);
	}

	/**
	 * Has both perform a task.
	 *
	 * @param sdk performs it with the SDK and returns the result
	 * @param node performs it with the node and returns the items
	 */
	async both<T>(sdk: () => Promise<T>, node: () => Promise<Entity[]>): Promise<{ sdk: T; node: Entity[] }> {
		this.sandbox.forget();
		this.node.sandbox.forget();
		return { sdk: await sdk(), node: await node() };
	}

	/** Requests of the last task in which SDK and node differ. */
	differences(): string[] {
		const [sdk, node] = [this.sdkRequests(), this.node.requests()].map((entries) => entries.map(this.plain));
		return differences(sdk, node, this.names);
	}

	/** Declares two identifiers equivalent that the sandboxes generated for the same record. */
	same(name: string, sdk: unknown, node: unknown): void {
		this.names[0].set(String(sdk), name);
		this.names[1].set(String(node), name);
	}
}
