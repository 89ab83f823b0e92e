/** Names of the parameters in a path, in its order: `/orders/{direction}/{orderID}` has `direction` and `orderID`. */
export function pathNames(path: string): string[] {
	return (path.match(/\{\w+\}/g) ?? []).map((braced) => braced.slice(1, -1));
}
