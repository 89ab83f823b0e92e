import { startSandbox, type ProviderName, type Sandbox } from '../sandbox';

/** A resource that several tests use one after another. */
export interface Shared {
	open(): Promise<void>;
	/** Restores the initial state. */
	reset(): void;
	stop(): Promise<void>;
}

/** Shared by the tests of the enclosing file or `describe`: opened before the first, reset before each. */
export function forTests<T extends Shared>(shared: T): T {
	beforeAll(async () => await shared.open());
	beforeEach(() => shared.reset());
	afterAll(async () => await shared.stop());
	return shared;
}

/** A sandbox of these providers (by default all) for the enclosing tests; its members exist once they run. */
export function sandboxForTests(...providers: ProviderName[]): Sandbox {
	const sandbox = {} as Sandbox;
	beforeAll(async () => void Object.assign(sandbox, await startSandbox(providers.length > 0 ? { providers } : {})));
	beforeEach(() => sandbox.reset());
	afterAll(async () => await sandbox.stop());
	return sandbox;
}

/** Created before each of the enclosing tests; its members exist once they run. */
export function perTest<T extends object>(make: () => T | Promise<T>): T {
	const made = {} as T;
	beforeEach(async () => void Object.assign(made, await make()));
	return made;
}

/** Identifiers in the provider's seed, as they are before each test. */
export function knownForTests<T = string>(sandbox: Sandbox, provider: ProviderName): Record<string, T> {
	return perTest(() => sandbox.act(provider, 'known') as Record<string, T>);
}
