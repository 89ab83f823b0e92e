import { humanise } from '../../../connector/core/catalogue/humanise';

describe('labels made from keys', () => {
	it.each([
		['fedexOrderId', 'Fedex Order ID'],
		['zipCode', 'ZIP Code'],
		['trackingBOLNumbers', 'Tracking BOL Numbers'],
		['externalASNId', 'External ASN ID'],
		['customLpnIds', 'Custom LPN IDs'],
		['orderIDs', 'Order IDs'],
		['lpns', 'LPNs'],
		['labelURL', 'Label URL'],
		['addressLine1', 'Address Line 1'],
		['liftGateAtPickup', 'Lift Gate at Pickup'],
		['billToFirstName', 'Bill to First Name'],
		['shipFromStore', 'Ship From Store'],
		['to_address', 'To Address'],
		['sku', 'SKU'],
		['éa', 'A'],
		['数量', '数量'],
	])('%s is shown as %s', (name, label) => {
		expect(humanise(name)).toBe(label);
	});

	it("writes a provider's words as the provider does", () => {
		expect(humanise('fedexOrderQty', { fedex: 'FedEx', qty: 'Quantity' })).toBe('FedEx Order Quantity');
	});

	it('is not misled by words that every object knows', () => {
		expect(humanise('constructor')).toBe('Constructor');
	});
});
