import type { Entity } from '../../store';

/**
 * The part of OrderCloud's rule language that the sandbox knows: `true`, a number, `order.Subtotal`, their products, and
 * comparisons of these. Undefined for anything else.
 */
export function evaluate(expression: unknown, order: Entity): number | boolean | undefined {
	const text = String(expression ?? '').trim();
	const [, left, sign, right] = /^(.+?)(>=|<=|>|<|=)(.+)$/.exec(text) ?? [];
	if (sign === undefined) return text === 'true' || text === 'false' ? text === 'true' : product(text, order);
	const [one, other] = [product(left, order), product(right, order)];
	if (one === undefined || other === undefined) return undefined;
	switch (sign) {
		case '>':
			return one > other;
		case '<':
			return one < other;
		case '>=':
			return one >= other;
		case '<=':
			return one <= other;
		default:
			return one === other;
	}
}

function product(text: string, order: Entity): number | undefined {
	const factors = text.split('*').map((factor) => {
		const [, member] = /^order\.(\w+)$/.exec(factor.trim()) ?? [];
		return Number(member === undefined ? factor.trim() || NaN : order[member]);
	});
	const result = factors.reduce((sum, factor) => sum * factor, 1);
	return Number.isFinite(result) ? result : undefined;
}
