/** `compute` with its results cached: for an object as long as that lives, for any other key indefinitely. */
export function memoized<K, V>(compute: (key: K) => V): (key: K) => V {
	const byObject = new WeakMap<object, V>();
	const byValue = new Map<K, V>();
	return (key) => {
		const cache = (typeof key === 'object' ? byObject : byValue) as Map<K, V>;
		if (!cache.has(key)) cache.set(key, compute(key));
		return cache.get(key) as V;
	};
}
