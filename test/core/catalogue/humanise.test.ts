import { humanise } from '../../../connector/core/catalogue/humanise';

describe('a label derived from a key', () => {
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
	])('turns %s into %s', (name, label) => {
		expect(humanise(name)).toBe(label);
	});

	it("uses the provider's own spelling", () => {
		expect(humanise('fedexOrderQty', { fedex: 'FedEx', qty: 'Quantity' })).toBe('FedEx Order Quantity');
	});

	it('is not confused by names that every object inherits', () => {
		expect(humanise('constructor')).toBe('Constructor');
	});
});
