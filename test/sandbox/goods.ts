/** Goods that the sandboxes of RUC and FedEx share, so that a demonstration can match their stocks. */
export interface Good {
	sku: string;
	name: string;
	category: string;
	/** US dollars. */
	price: string;
	/** Pounds. */
	weight: number;
}

const RANGE: ReadonlyArray<
	[prefix: string, name: string, category: string, price: string, weight: number, variants: string[]]
> = [
	['TEE', 'Organic T-Shirt', 'Apparel', '19.90', 0.4, ['BLK-S', 'BLK-M', 'BLK-L', 'WHT-M']],
	['HOOD', 'Zip Hoodie', 'Apparel', '49.00', 1.3, ['GRY-M', 'GRY-L', 'NVY-M']],
	['SHOE', 'Trail Runner', 'Footwear', '89.00', 2.1, ['RUN-41', 'RUN-42', 'RUN-43', 'RUN-44']],
	['MUG', 'Enamel Mug', 'Home', '12.50', 0.6, ['CREAM', 'FOREST']],
	['BAG', 'Canvas Bag', 'Accessories', '24.00', 0.8, ['NATURAL', 'BLACK']],
	['CAP', 'Five-Panel Cap', 'Accessories', '22.00', 0.3, ['OLIVE', 'SAND']],
	['LAMP', 'Desk Lamp', 'Home', '59.00', 3.2, ['DESK']],
	['BOTTLE', 'Steel Bottle', 'Outdoor', '29.00', 0.7, ['500', '750']],
	['SOCK', 'Wool Socks', 'Apparel', '9.90', 0.2, ['GREY-M', 'GREY-L']],
	['TENT', 'Two-Person Tent', 'Outdoor', '189.00', 6.4, ['2P']],
	['STOVE', 'Camp Stove', 'Outdoor', '45.00', 1.1, ['MINI', 'TWIN']],
];

export const GOODS: readonly Good[] = RANGE.flatMap(([prefix, name, category, price, weight, variants]) =>
	variants.map((variant) => ({ sku: `${prefix}-${variant}`, name: `${name} ${variant}`, category, price, weight })),
);

/** A numbered good, for large amounts of data. */
export function bulkGood(number: number): Good {
	const digits = String(number).padStart(6, '0');
	return { sku: `BULK-${digits}`, name: `Bulk item ${digits}`, category: 'Bulk', price: '1.00', weight: 1 };
}

/** A number between 0 and `below` - 1 that depends only on `words`: the same data at every start. */
export function drawn(words: string, below: number): number {
	let hash = 2_166_136_261;
	for (let index = 0; index < words.length; index += 1) {
		hash = Math.imul(hash ^ words.charCodeAt(index), 16_777_619);
	}
	return ((hash ^ (hash >>> 15)) >>> 0) % below;
}
