import type { Entity } from '../../store';
import { type Handles, queryOf } from '../context';
import { acted, existing, ok } from '../entities/crud';
import { replace } from '../entities/write';
import { refuse } from '../errors';
import { productOf, specsOf } from './products';

/** Maximum number of variants of one product. */
const MOST = 1_500;

const VARIANTS = '/v1/products/{productID}/variants';

export const variantHandles: Handles = {
	/** One variant for each combination of options of the specs that define variants. */
	[`POST ${VARIANTS}/generate`]: (call) => {
		const product = productOf(call);
		const defining = specsOf(call, String(product.ID)).filter(({ DefinesVariant }) => DefinesVariant === true);
		const combinations = defining.reduce<Entity[][]>(
			(found, spec) => found.flatMap((chosen) => withEach(chosen, spec)),
			[[]],
		);
		if (combinations.length > MOST) refuse('Variant.ExceededLimit', `A product has at most ${MOST} variants`);
		const variants = call.data.at(`products/${String(product.ID)}/variants`);
		const overwrite = queryOf(call, 'overwriteExisting') === 'true';
		if (overwrite) for (const { ID } of variants.fresh()) variants.delete(String(ID));
		for (const Specs of defining.length ? combinations : []) {
			const ID = [product.ID, ...Specs.map(({ OptionID }) => OptionID)].join('-');
			const Name = [product.Name, ...Specs.map(({ Value }) => Value)].join(' ');
			if (!variants.has(ID)) variants.put(ID, { ...call.body, ID, Name, Active: true, Specs, xp: null });
		}
		const changed = { ...product, VariantCount: variants.fresh().length };
		call.data.at('products').put(String(product.ID), changed);
		return acted(call.kinds.product, changed);
	},
	/** Variants are generated, so there is none to create here. */
	[`PUT ${VARIANTS}/{variantID}`]: (call) => {
		const { place, entity } = existing(call);
		return ok(call, replace(call, place, entity, { ...call.body, Specs: entity.Specs }));
	},
};

function withEach(chosen: Entity[], spec: Entity): Entity[][] {
	const options = (spec.Options as Entity[] | undefined) ?? [];
	return options.map(({ ID, Value }) => [...chosen, { SpecID: spec.ID, Name: spec.Name, OptionID: ID, Value }]);
}
