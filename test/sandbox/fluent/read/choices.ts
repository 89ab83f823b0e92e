import type { FluentData } from '../store/data';
import type { Row } from '../store/row';

/** How an order's item is to be fulfilled: by the choice that it names, otherwise by the order's first one. */
export function choiceOf(item: Row, data: FluentData): Row | undefined {
	const order = data.row(item.values.order);
	const choices = order ? data.listed(order, 'fulfilmentChoices') : [];
	const { fulfilmentChoiceRef } = item.values;
	return choices.find(({ values }) => values.ref === fulfilmentChoiceRef) ?? choices[0];
}

/** Items or fulfilments of an order that are for one of its choices. */
export function ofChoice(choice: Row, member: string, data: FluentData): readonly Row[] {
	const order = data.row(choice.values.order);
	if (!order) return [];
	return member === 'items'
		? data.listed(order, 'items').filter((item) => choiceOf(item, data) === choice)
		: data.listed(order, 'fulfilments').filter(({ values }) => values.fulfilmentChoiceRef === choice.values.ref);
}
