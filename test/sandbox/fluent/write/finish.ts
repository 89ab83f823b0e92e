import { fault } from '../errors';
import { findProduct } from '../read/products';
import type { FluentData } from '../store/data';
import { linkTo } from '../store/row';
import type { Draft } from './draft';
import { nextVersion } from './profiles';

type Finish = (draft: Draft, data: FluentData) => void;

/** What a record gets in addition to its input, by kind. */
const FINISHES: Readonly<Record<string, Finish>> = {
	/** The reference of a customer is the user name. */
	Customer({ row, values }) {
		if (!row) values.ref = values.username;
	},
	OrderItem({ row, values }, data) {
		if (values.productRef === undefined) return;
		const { productRef, productCatalogueRef } = values;
		const product = findProduct(data, productRef, productCatalogueRef as string | undefined);
		if (!product) throw fault('C0120E', `Product "${String(productRef)}" was not found`);
		values.product = linkTo(product);
		if (!row && Number(values.quantity) < 0) throw fault('C0122E', 'quantity must not be negative');
	},
	FulfilmentChoice({ row, values }) {
		if (!row) values.type ??= values.fulfilmentType ?? values.deliveryType;
	},
	FulfilmentOption({ values }) {
		const products = (values.products ?? []) as Array<Record<string, unknown>>;
		for (const product of products) product.requestedQuantity ??= 0;
	},
	SourcingProfile({ values }, data) {
		Object.assign(values, nextVersion(values.ref, data));
	},
	/** A comment belongs to its author, and there is only one user. */
	Comment({ row, values }, data) {
		if (!row) values.user = linkTo(data.table('User').rows[0]);
	},
};

export function finish(draft: Draft, data: FluentData): void {
	FINISHES[draft.kind]?.(draft, data);
}
