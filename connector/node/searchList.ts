import type { ILoadOptionsFunctions, INodeListSearchItems, INodeListSearchResult } from 'n8n-workflow';

import { apiRequestOperation } from '../core/catalogue/apiRequest';
import { fieldLabel } from '../core/catalogue/label';
import { findOperation } from '../core/catalogue/lookup';
import type { Choice, Operation } from '../core/catalogue/types';
import { getPath } from '../core/dotPath';
import { isEmpty } from '../core/empty';
import { InputError } from '../core/inputError';
import type { Lookup, Provider } from '../core/provider';
import { inOrder } from '../form/inOrder';
import { PARAMETER } from '../form/parameters';
import { toNodeError } from '../http/errors';
import { callOperation } from './callOperation';
import type { Feature } from './feature';

/** A list search method of the node. */
export type ListSearch = (
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
) => Promise<INodeListSearchResult>;

/**
 * Lists records of the account, one page at a time. If the form selects a user to impersonate, the list is loaded as
 * that user, who may see other records, or different ones under the same address. Lists for selecting the user to
 * impersonate are loaded as the credential's own user.
 */
export function searchList(provider: Provider<Feature>, lookup: Lookup): ListSearch {
	const { features = [], lookups } = provider.profile;
	const callerFields = features.flatMap((feature) => feature.callerFields?.(provider) ?? []);
	const ofCaller = callerFields.some((field) => lookup === lookups?.[field.lookup ?? '']);
	return async function (filter, paginationToken) {
		const typed = filter?.trim() ?? '';
		const path = pathValues(this, findOperation(provider.catalogue, lookup.operation), lookup);
		const read = async (query: Record<string, string> | undefined) =>
			await callOperation(this, provider, lookup.operation, {
				path,
				query,
				body: lookup.body?.(typed, (name) => chosen(this, name)),
				select: [...lookup.value, ...lookup.label],
				cursor: paginationToken,
				...(!ofCaller && { options: optionsIn(this) }),
			});
		const page = await read(typed === '' ? {} : lookup.search?.(typed));
		const results = toItems(page.entries, lookup);
		if (lookup.exact && typed !== '' && results.length === 0) {
			return { results: matching(toItems((await read({})).entries, lookup), typed) };
		}
		const searched = lookup.search !== undefined || lookup.body !== undefined;
		return { results: searched ? results : matching(results, typed), paginationToken: page.next };
	};
}

/** The current value of the Options collection in the editor. */
function optionsIn(ctx: ILoadOptionsFunctions): Record<string, unknown> {
	return { ...(ctx.getCurrentNodeParameter(PARAMETER.options) as object | undefined) };
}

/**
 * Path values of the list, which may depend on other inputs of the form, e.g. the users of a company. A sibling of the
 * input being filled in, inside the same collection, takes precedence over one at the top level.
 *
 * @throws NodeOperationError naming the input that must be filled in first
 */
function pathValues(ctx: ILoadOptionsFunctions, operation: Operation, lookup: Lookup): Record<string, unknown> {
	const values: Record<string, unknown> = { ...lookup.path };
	for (const parameter of operation.parameters ?? []) {
		const { name } = parameter;
		if (Object.hasOwn(values, name)) continue;
		const value = [`&${name}`, name].map((path) => chosen(ctx, path)).find((found) => !isEmpty(found));
		if (value !== undefined) values[name] = value;
		else if (parameter.fromCredential === undefined) {
			const label = fieldLabel(parameter);
			const message = `Choose '${label}' first`;
			const hint = `The list depends on '${label}'; fill it in, or enter an identifier here instead`;
			throw toNodeError(new InputError(label, message, hint), { node: ctx.getNode() });
		}
	}
	return values;
}

/** Lists the known values of a field; others can be typed. */
export function searchChoices(choices: readonly Choice[]): ListSearch {
	const items = inOrder(choices, ({ label }) => label).map(({ label, value }) => ({ name: label, value }));
	return async (filter) => ({ results: matching(items as INodeListSearchItems[], filter?.trim() ?? '') });
}

/** The current value of an input in the editor: the selection in a resource locator, or what was typed. */
export function chosen(ctx: ILoadOptionsFunctions, path: string): unknown {
	const value: unknown = ctx.getCurrentNodeParameter(path);
	return typeof value === 'object' && value !== null && '__rl' in value && 'value' in value ? value.value : value;
}

/** @throws InputError if the operation selected in the editor is not in the catalogue */
export function chosenOperation(ctx: ILoadOptionsFunctions, { catalogue }: Provider): Operation {
	return findOperation(catalogue, String(chosen(ctx, PARAMETER.operation) ?? ''), [apiRequestOperation]);
}

/** List entries as n8n displays them. Entries without a value cannot be selected and are left out. */
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

export function matching(items: INodeListSearchItems[], typed: string): INodeListSearchItems[] {
	const wanted = typed.toLowerCase();
	return items.filter(
		({ name, value }) => name.toLowerCase().includes(wanted) || String(value).toLowerCase().includes(wanted),
	);
}
