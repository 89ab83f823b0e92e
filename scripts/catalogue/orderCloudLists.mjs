/** By the identifier of a list: the type of its entries, and the names to sort and search by. */
export function storedLists(vendor, operations) {
	const lists = {};
	for (const operation of operations.filter(({ filter }) => filter)) {
		const found = vendor.operations.find((one) => operation.source.endsWith(` ${one.resource}.${one.operation}`));
		lists[operation.id] = {
			type: found.responseModel,
			sort: plain(found.sortableFields),
			search: plain(found.searchableFields),
		};
	}
	return lists;
}

/** Names once each; the files give some of them a second time with the mark of descending order. */
function plain(names = []) {
	return [...new Set(names.map((name) => name.replace(/^!/, '')))].join(' ');
}
