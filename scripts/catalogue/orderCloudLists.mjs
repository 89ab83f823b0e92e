/** Type of the entries and names of the sort and search fields, by ID of the list. */
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

/** Distinct names; the files repeat some of them with the prefix for descending order. */
function plain(names = []) {
	return [...new Set(names.map((name) => name.replace(/^!/, '')))].join(' ');
}
