import type { INodePropertyOptions } from 'n8n-workflow';

import type { Curation } from '../../connector/core/catalogue/curate';
import { curatedProvider } from '../../connector/core/provider';
import { formProperties } from '../../connector/form';
import { fulfillmenttoolsCatalogue } from '../../nodes/Fulfillmenttools/catalogue';
import { under } from '../../nodes/Fulfillmenttools/resourceGroups';
import { field, operation, provider } from './sample';

const texts = (label: string) => ({ label, action: `${label} it`, description: label });
const desk = { parameters: [field('branch')], path: '/v1/{branch}' };
const operations = [
	operation({ resource: 'shop', name: 'getAll', ...texts('Get Many'), paging: 'pages', ...desk }),
	operation({ resource: 'shop', name: 'close', ...texts('Close'), stage: 'deprecated', ...desk }),
	operation({ resource: 'shopDesk', name: 'create', ...texts('Create'), ...desk }),
	operation({ resource: 'shopDesk', name: 'getAll', ...texts('Get Many'), ...desk }),
	operation({ resource: 'till', name: 'open', ...texts('Open'), ...desk }),
	operation({ resource: 'hours', name: 'get', ...texts('Get') }),
];

function made(curation: Curation) {
	const plain = provider(operations);
	const resources = plain.catalogue.resources.map((one) =>
		one.name === 'shopDesk' ? { ...one, label: 'Shop Desk' } : one,
	);
	const one = curatedProvider(plain.profile, { ...plain.catalogue, resources }, curation);
	const properties = formProperties(one);
	const options = (name: string, of?: string) => {
		const shown = ({ displayOptions }: (typeof properties)[number]) =>
			displayOptions?.show?.resource?.includes(of ?? '');
		return properties.find((property) => property.name === name && (of === undefined || shown(property)));
	};
	const labels = (name: string, of?: string) =>
		(options(name, of)?.options as INodePropertyOptions[]).map((option) => option.name);
	return { one, properties, options, labels };
}

const curation: Curation = { under: { shop: ['shopDesk', 'till'], settings: ['hours'] } };

describe('a resource listed under another', () => {
	it('is replaced in the list of resources by its heading', () => {
		expect(made(curation).labels('resource').sort()).toEqual(['API Request', 'Settings', 'Shop']);
		expect(made({}).labels('resource').sort()).toEqual(['API Request', 'Hours', 'Shop', 'Shop Desk', 'Till']);
	});

	it('adds its operations after those of the other resource, under its own name, and before deprecated ones', () => {
		const { labels, options } = made(curation);
		expect(labels('operation', 'shop')).toEqual([
			'Get Many',
			'Desk: Create',
			'Desk: Get Many',
			'Till: Open',
			'Close (Deprecated)',
		]);
		expect(labels('operation', 'settings')).toEqual(['Hours: Get']);
		expect(options('operation', 'shop')?.default).toBe('shop.getAll');
		expect(options('operation', 'settings')?.default).toBe('hours.get');
		const preset = made({ ...curation, defaultOperations: { shop: 'shopDesk.getAll' } });
		expect(preset.options('operation', 'shop')?.default).toBe('shopDesk.getAll');
	});

	it('keeps the names of its operations, their wording in messages, and curated labels', () => {
		const { one, options } = made({ ...curation, operations: { 'till.open': { label: 'Unlock' } } });
		const till = (options('operation', 'shop')?.options as INodePropertyOptions[]).find(
			({ value }) => value === 'till.open',
		);
		expect(till).toMatchObject({ name: 'Till: Unlock', action: 'Open it' });
		expect(one.catalogue.operations.find(({ resource }) => resource === 'till')).toMatchObject({ name: 'open' });
	});

	it('shares inputs that all listed operations have, shown by the one resource', () => {
		const branch = made(curation).properties.find(({ name }) => name === 'branch');
		expect(branch?.displayOptions).toEqual({ show: { resource: ['shop'] } });
	});
});

describe('the resources of fulfillmenttools', () => {
	const known = new Set(fulfillmenttoolsCatalogue.resources.map(({ name }) => name));
	const listed = Object.values(under).flat();

	it('are each listed in exactly one place', () => {
		expect(listed.filter((name) => !known.has(name))).toEqual([]);
		expect(listed.filter((name, index) => listed.indexOf(name) !== index)).toEqual([]);
		expect(listed.filter((name) => Object.hasOwn(under, name))).toEqual([]);
		expect(Object.keys(under).filter((name) => !known.has(name))).toEqual(['configuration', 'routing']);
	});
});
