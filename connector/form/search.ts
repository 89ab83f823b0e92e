import type { ILoadOptionsFunctions, INodeListSearchItems, INodeListSearchResult } from 'n8n-workflow';

import type { Choice } from '../catalogue/types';
import { getPath } from '../call/dotPath';
import { callOperation } from '../call';
import type { Lookup, Provider } from '../provider';
import { inOrder } from './sort';

/** A list search method of the node. */
export type ListSearch = (
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
) => Promise<INodeListSearchResult>;

/** Records of the account, one page at a time. */
export function searchList(provider: Provider, lookup: Lookup): ListSearch {
	return async function (filter, paginationToken) {
		const typed = filter?.trim() ?? '';
		const page = await callOperation(this, provider, lookup.operation, {
			query: typed === '' ? {} : lookup.search?.(typed),
			cursor: paginationToken,
		});
		const results = toItems(page.entries, lookup);
		return { results: lookup.search ? results : matching(results, typed), paginationToken: page.next };
	};
}

/** Values that a field is known to take. Others can be typed. */
export function searchChoices(choices: readonly Choice[]): ListSearch {
	const items = inOrder(choices, ({ label }) => label).map(({ label, value }) => ({ name: label, value }));
	return async (filter) => ({ results: matching(items as INodeListSearchItems[], filter?.trim() ?? '') });
}

/** What n8n shows of list entries. Entries without a value cannot be picked and are left out. */
export function toItems(entries: readonly unknown[], lookup: Lookup): INodeListSearchItems[] {
	return entries.flatMap((entry) => {
		const value = texts(entry, lookup.value)[0];
		if (value === undefined) return [];
		return [{ name: texts(entry, lookup.label).join(' · ') || value, value }];
	});
}

function texts(entry: unknown, paths: readonly string[]): string[] {
	const values = paths.map((path) => getPath(entry, path));
	return values.filter((value) => typeof value === 'number' || (typeof value === 'string' && value !== '')).map(String);
}

function matching(items: INodeListSearchItems[], typed: string): INodeListSearchItems[] {
	const wanted = typed.toLowerCase();
	return items.filter(
		({ name, value }) => name.toLowerCase().includes(wanted) || String(value).toLowerCase().includes(wanted),
	);
}
