/** The data of a provider, which can be reset to its seed. */
export class Seeded<T> {
	private current: T | undefined;

	/**
	 * @param create returns newly seeded data
	 * @param lazy seed on first use: for data that takes long to create and that many tests never touch
	 */
	constructor(
		private readonly create: () => T,
		private readonly lazy = false,
	) {
		this.reset();
	}

	get data(): T {
		return (this.current ??= this.create());
	}

	reset(): void {
		this.current = this.lazy ? undefined : this.create();
	}
}
