import { NodeHelpers, type INode, type INodeParameters } from 'n8n-workflow';

import { apiRequestOperation } from '../../../connector/core/catalogue/apiRequest';
import { operationId } from '../../../connector/core/catalogue/lookup';
import { bodyFields } from '../../../connector/node/methods';
import { FedexSupplyChain } from '../../../nodes/FedexSupplyChain/FedexSupplyChain.node';
import { fedexProvider } from '../../../nodes/FedexSupplyChain/profile';
import { lintDescription } from '../../support/lintNode';

const { description } = new FedexSupplyChain();
const { catalogue } = fedexProvider;

/** Names of the inputs that n8n shows for an operation. */
function inputs(id: string): string[] {
	const values: INodeParameters = { resource: id.split('.')[0], operation: id };
	const node = { typeVersion: 1, parameters: values } as INode;
	const all = NodeHelpers.getNodeParameters(description.properties, values, true, false, node, description) ?? {};
	return description.properties
		.filter((property) => NodeHelpers.displayParameter(all, property, node, description))
		.map(({ name }) => name);
}

describe('the FedEx Supply Chain panel', () => {
	it("follows n8n's rules for hand-written nodes", () => {
		expect(lintDescription('FedexSupplyChain', description)).toEqual([]);
	}, 120_000);

	it('shows every input of an operation once', () => {
		for (const operation of [...catalogue.operations, apiRequestOperation]) {
			const names = inputs(operationId(operation));
			expect([operationId(operation), names]).toEqual([operationId(operation), [...new Set(names)]]);
			expect(names.at(-1)).toBe('options');
		}
	});

	it.each([
		[
			'order.create',
			[
				'specifyBody',
				'bodyOrderNumber',
				'bodyOrderDate',
				'bodyOrderType',
				'bodyShipMethod',
				'bodyFacility',
				'bodyDestinationAddressName',
				'bodyDestinationAddressAddressLine1',
				'bodyDestinationAddressCity',
				'bodyDestinationAddressStateCode',
				'bodyDestinationAddressZipCode',
				'bodyDestinationAddressCountryCode',
				'line',
			],
		],
		['order.cancel', ['fedexOrderId', 'specifyBody', 'body', 'additionalBody']],
		['order.getAll', ['returnAll', 'limit', 'query', 'queryParameters']],
		['item.get', ['itemId', 'query', 'queryParameters']],
		['rma.credit', ['rmaId', 'jsonBody']],
		['label.download', ['labelId']],
		['tracking.get', ['trackingNumber', 'queryParameters']],
		['inboundShipment.cancel', ['shipmentId']],
		['apiRequest.send', ['method', 'path', 'jsonBody', 'queryParameters']],
	])('asks for %s in the order in which users fill it in', (id, expected) => {
		expect(inputs(id)).toEqual(['resource', 'operation', ...expected, 'options']);
	});

	it('defaults to what newcomers do first', () => {
		expect(description.properties[0].default).toBe('order');
		const first = description.properties.find(
			({ name, displayOptions }) => name === 'operation' && displayOptions?.show?.resource?.includes('rma'),
		);
		expect(first?.default).toBe('rma.getAll');
	});

	it('labels every body field briefly, and uniquely within an operation', async () => {
		for (const operation of catalogue.operations) {
			const { fields } = await bodyFields(fedexProvider, operationId(operation));
			const labels = fields.map(({ displayName }) => displayName);
			expect(new Set(labels).size).toBe(labels.length);
			// n8n's panel cuts longer labels off.
			for (const label of labels) expect(label).toMatch(/^[A-Z].{0,27}$/);
		}
	});

	it('shows the sample of a code in its label, as the mapper has no other place for it', async () => {
		const { fields } = await bodyFields(fedexProvider, 'order.cancel');
		expect(fields).toMatchObject([{ id: 'cancelReasonCode', displayName: 'Reason Code (e.g. CCBR)', removed: false }]);
	});

	it('stays small: bodies are loaded on demand, and what operations share is described once', () => {
		expect(Buffer.byteLength(JSON.stringify(description))).toBeLessThan(34_000);
	});
});
