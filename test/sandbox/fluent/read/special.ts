import type { GraphQLArgument } from 'graphql';

import { FLUENT_USER } from '../accounts';
import type { Executing } from '../graphql/executing';
import { kindsOf } from '../store/kinds';
import { Row } from '../store/row';
import { quantitySum, positionSum } from './aggregates';
import { articlesByLocation } from './arrivals';
import { filter } from './filters';
import { page } from './page';
import { searchVirtualInventory } from './virtual';
import { waveItems } from './waves';

type Arguments = Readonly<Record<string, unknown>>;
type Query = (args: Arguments, context: Executing, declared: readonly GraphQLArgument[]) => unknown;

/** The link between an article and a consignment is identified by both of them. */
const between =
	(kind: string, member: string): Query =>
	(args, { data }) =>
		data.table(kind).rows.find(({ values }) =>
			['article', member].every((name) => {
				const { id, ref } = (args[name] ?? {}) as { id?: string; ref?: string };
				const row = data.row(values[name]);
				return id === undefined ? row?.values.ref === ref : row?.id === id;
			}),
		);

/** Queries that do not simply find or search records of a kind. */
export const OWN_QUERIES: Readonly<Record<string, Query>> = {
	me: (_args, { data }) => data.find('User', 'username', FLUENT_USER.username),
	consignmentArticleById: between('ConsignmentArticle', 'consignment'),
	carrierConsignmentArticleById: between('CarrierConsignmentArticle', 'carrierConsignment'),
	inventoryPositionAggregate: (args, { data }) => positionSum(args, data),
	inventoryQuantityAggregate: (args, { data }) => quantitySum(args, data),
	articlesByLocation: (args, { data }) => articlesByLocation(args, data),
	searchVirtualInventory: (args, { data }) => searchVirtualInventory(args, data),
	prices: (args, { data }, declared) => {
		const products = kindsOf('Product').flatMap((kind) => data.table(kind).rows);
		const prices = products.flatMap(({ values }) => (values.prices as Arguments[] | undefined) ?? []);
		const rows = prices.map((price, index) => new Row('Price', index, price));
		return page(rows, filter(args, declared, data), args);
	},
	waveItems: (args, { data }, declared) => {
		const items = data.table('Wave').rows.flatMap((wave) => waveItems(wave, data));
		const rows = items.map(({ values }, index) => new Row('WaveItem', index, values));
		return page(rows, filter(args, declared, data), args);
	},
};
