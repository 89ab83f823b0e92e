import {
	getNamedType,
	type GraphQLArgument,
	type GraphQLField,
	type GraphQLInputType,
	type GraphQLObjectType,
	isInputObjectType,
	isLeafType,
	isObjectType,
	isRequiredInputField,
} from 'graphql';

type Known = Record<string, string>;

/** Values for keys and texts that must identify something in the sandbox, by input type or by member name. */
function values(known: Known): Record<string, unknown> {
	const id = (name: string) => ({ id: known[name] });
	const catalogue = { ref: known.productCatalogue };
	const returnOrder = { ref: known.returnOrder, retailer: id('retailer') };
	return {
		...{
			RetailerId: id('retailer'),
			CustomerId: id('customerId'),
			OrderId: id('orderId'),
			LocationId: id('locationId'),
		},
		...{
			OrderItemId: id('orderItemId'),
			ArticleId: id('articleId'),
			CarrierId: id('carrierId'),
			UserKey: id('userId'),
		},
		...{ FulfilmentId: id('fulfilmentId'), FulfilmentOptionId: id('fulfilmentOptionId'), NetworkKey: id('networkId') },
		...{ LocationKey: id('locationId'), WaveKey: id('waveId'), FulfilmentKey: id('fulfilmentId') },
		...{ OrderKey: id('orderId'), ConsignmentId: id('consignmentId'), CustomerKey: { ref: known.customer } },
		...{ ProductCatalogueKey: catalogue, InventoryCatalogueKey: { ref: known.inventoryCatalogue } },
		...{ VirtualCatalogueKey: { ref: known.virtualCatalogue }, ControlGroupKey: { ref: known.controlGroup } },
		...{
			CategoryKey: { ref: known.category, catalogue },
			StandardProductKey: { ref: known.standardProduct, catalogue },
		},
		...{
			VariantProductKey: { ref: known.variantProduct, catalogue },
			ProductKey: { ref: known.variantProduct, catalogue },
		},
		...{ GroupProductKey: { ref: known.groupProduct, catalogue }, CurrencyKey: { alphabeticCode: 'USD' } },
		InventoryPositionKey: { ref: known.position, catalogue: { ref: known.inventoryCatalogue } },
		...{ BillingAccountKey: { ref: known.billingAccount }, InvoiceKey: { ref: known.invoice } },
		...{
			CreditMemoKey: { ref: known.creditMemo },
			PaymentKey: { ref: known.payment },
			CarrierKey: { ref: known.carrier },
		},
		...{ PaymentServiceProviderKey: { ref: known.paymentServiceProvider }, ReturnOrderKey: returnOrder },
		...{ CarrierConsignmentKey: { ref: known.carrierConsignment }, RoleKey: { name: known.role } },
		...{ PermissionKey: { name: 'ORDER_VIEW' }, ReturnFulfilmentKey: { ref: known.returnFulfilment, returnOrder } },
		...{ ReturnOrderItemKey: { ref: 'RET-1-1', returnOrder }, BaseLocationInput: id('storeAddressId') },
		...{
			productRef: known.variantProduct,
			productCatalogueRef: known.productCatalogue,
			DateTime: '2026-01-01T00:00:00Z',
		},
		...{
			String: 'text',
			currency: 'USD',
			ID: known.retailer,
			Int: 1,
			Float: 1.5,
			Boolean: true,
			Json: { a: 1 },
			ExecutionMode: 'AWAIT_ORCHESTRATION',
		},
	};
}

let made = 0;

/** The smallest valid value of an input type; references and names differ from call to call. */
export function smallest(type: GraphQLInputType, known: Known, name = ''): unknown {
	if (String(type).startsWith('[')) return [smallest(getNamedType(type), known, name)];
	const named = getNamedType(type);
	const ready = values(known);
	if (Object.hasOwn(ready, named.name) && isInputObjectType(named)) return ready[named.name];
	if (Object.hasOwn(ready, name)) return ready[name];
	if (named.name === 'String' && ['ref', 'name', 'username'].includes(name)) return `new-${(made += 1)}`;
	if (!isInputObjectType(named)) return ready[named.name];
	const needed = Object.values(named.getFields()).filter(isRequiredInputField);
	return Object.fromEntries(needed.map((field) => [field.name, smallest(field.type, known, field.name)]));
}

/** Every member that needs no arguments, down to a given depth; lists of records with their nodes. */
export function everything(type: GraphQLObjectType, depth: number): string {
	const parts = Object.values(type.getFields()).flatMap((field) => selected(field, depth));
	return parts.length ? `{ ${parts.join(' ')} }` : '{ __typename }';
}

function selected(field: GraphQLField<unknown, unknown>, depth: number): string[] {
	const named = getNamedType(field.type);
	if (isLeafType(named)) return [field.name];
	if (depth === 0) return [];
	if (!isObjectType(named))
		return [`${field.name} { __typename ${'getFields' in named && named.getFields().id ? 'id' : ''} }`];
	const edge = named.name.endsWith('Connection') || named.name.endsWith('Edge') || named.name === 'PageInfo';
	const list = named.name.endsWith('Connection') && field.args.length ? '(first: 1)' : '';
	return [`${field.name}${list} ${everything(named, edge ? depth : depth - 1)}`];
}

/** Arguments as declared and used, each with a variable of its name. */
export function withVariables(args: readonly GraphQLArgument[]): [declared: string, used: string] {
	if (!args.length) return ['', ''];
	return [
		`(${args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ')})`,
		`(${args.map(({ name }) => `${name}: $${name}`).join(', ')})`,
	];
}
