import type { Field, Operation } from '../../../../connector/core/catalogue/types';
import { orderCloudCatalogue } from '../../../../nodes/OrderCloud/catalogue';
import { sandboxForTests } from '../../../support/forTests';
import { OrderCloudWorld, type As } from './world';

const world = new OrderCloudWorld(sandboxForTests('ordercloud'));

/** Seeded identifiers by parameter; `X1` is created beforehand if possible. */
const KNOWN: Record<string, string> = {
	buyerID: 'BUYER1',
	newBuyerID: 'BUYER2',
	catalogID: 'BUYER1',
	categoryID: 'Apparel',
	fromCompanyID: 'BUYER1',
	fromUserID: 'BUYER1-USER1',
	direction: 'Incoming',
	lineItemID: 'L1',
	optionID: 'S',
	orderID: 'ORDER-0001',
	priceScheduleID: 'PS-PROD-045',
	productID: 'PROD-045',
	promotionID: 'TENOFF',
	promoCode: 'TENOFF',
	specID: 'SIZE',
	supplierID: 'SUPPLIER1',
	thingType: 'Order',
	variantID: 'PROD-045-S',
};

/** Refusals by business rules, whatever the body, because there is nothing to act on yet. */
const NOTHING_YET =
	/NotFound|MustBeAwaitingApproval|BadStatus|CannotCancel|WithNoLineItems|EligibleToApprove|IfMissing|QtyNotFound|VariantNotFound|CannotChangeProductID|LastPriceBreak|CannotEditPublic|AlreadyAdded|QuantityExceeded|ConfigError|ClientIDNotFound|ImpersonationConfig/;

function sample(field: Field): unknown {
	if (field.choices?.length) return field.choices[0].value;
	switch (field.type) {
		case 'integer':
		case 'number':
			return Math.max(field.min ?? 1, 1);
		case 'boolean':
			return true;
		case 'array':
			return field.items ? [sample(field.items)] : [];
		case 'object':
			return Object.fromEntries(written(field.fields).map((one) => [one.name, sample(one)]));
		case 'json':
			return { a: 1 };
		case 'dateTime':
			return '2026-01-01T00:00:00Z';
		default:
			return (KNOWN[field.name.replace(/^./, (first) => first.toLowerCase())] ?? 'X1').slice(0, field.maxLength);
	}
}

const written = (fields: readonly Field[] = []) => fields.filter(({ readOnly }) => !readOnly);

const filled = (path: string) => path.replace(/\{(\w+)\}/g, (_whole, name: string) => KNOWN[name] ?? 'X1');

async function bodyOf(operation: Operation): Promise<unknown> {
	const schema = await orderCloudCatalogue.body(operation);
	const needed = schema?.fields.filter(
		({ required, name }) => required || ['ProductID', 'FromCompanyID', 'FromUserID'].includes(name),
	);
	return needed && Object.fromEntries(needed.map((field) => [field.name, sample(field)]));
}

const BY_PATH = new Map(orderCloudCatalogue.operations.map((one) => [`${one.method} ${one.path}`, one]));

/** Creates the objects named in the path if possible, outermost first. */
async function prepare(as: As, { path }: Operation): Promise<void> {
	const save = async (part: string) => {
		const operation = BY_PATH.get(`PUT ${part}`);
		if (operation) await as.send('PUT', filled(part), await bodyOf(operation));
	};
	if (path.startsWith('/v1/cart')) await as.send('PUT', '/v1/cart/lineitems/L1', { ProductID: 'PROD-045' });
	if (path.includes('{variantID}')) await as.send('POST', '/v1/products/PROD-045/variants/generate', {});
	if (path.includes('{paymentID}')) {
		await as.send('POST', `${filled(path).split('/payments')[0]}/payments`, { ID: 'X1', Type: 'PurchaseOrder' });
	}
	if (path.startsWith('/v1/integrations/') && !path.includes('{')) await save(path);
	for (const { index } of path.matchAll(/\}(?=\/|$)/g)) {
		const part = path.slice(0, index + 1);
		if (filled(part).endsWith('/X1')) await save(part);
	}
}

test('every operation of the catalogue is served: it takes effect, or names the rule that prevents it', async () => {
	const failed: string[] = [];
	const statuses: Record<string, number> = {};
	for (const operation of orderCloudCatalogue.operations) {
		world.sandbox.reset();
		const { method, path, query = [] } = operation;
		const as = /^\/v1\/(me|cart)(\/|$)/.test(path) ? await world.user('everything') : await world.seller();
		await prepare(as, operation);
		const needed = query.filter(({ required }) => required).map((field) => [field.name, String(sample(field))]);
		const url = `${filled(path)}?${new URLSearchParams(needed)}`;
		const { status, json, text, headers } = await as.send(method, url, await bodyOf(operation));
		statuses[status] = (statuses[status] ?? 0) + 1;
		const code = json?.Errors?.[0]?.ErrorCode as string | undefined;
		const listed = operation.paging === undefined || Array.isArray(json?.Items);
		const fine = status < 300 ? listed : status < 500 && NOTHING_YET.test(code ?? '');
		if (!fine || !headers.get('x-oc-logid')) failed.push(`${method} ${url} ${status} ${text.slice(0, 200)}`);
	}
	expect(failed).toEqual([]);
	expect(statuses['404'] ?? 0).toBeLessThan(30);
}, 120_000);
