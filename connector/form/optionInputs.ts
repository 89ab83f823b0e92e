import type { Draft } from './group';
import { LABEL, type OPTION } from './parameters';

/** An option of the engine, or one added by a feature. */
type OptionName = (typeof OPTION)[keyof typeof OPTION] | { name: string; label: string };

function named(option: OptionName): Pick<Draft, 'displayName' | 'name'> {
	return typeof option === 'string'
		? { displayName: LABEL[option], name: option }
		: { displayName: option.label, name: option.name };
}

/**
 * Builders for entries of the Options collection. Each entry should be built only once: entries created for each
 * operation would have to be compared for each operation.
 */
export function number(
	option: OptionName,
	preset: number,
	minValue: number,
	description: string,
	maxValue?: number,
): Draft {
	const typeOptions = { minValue, ...(maxValue !== undefined && { maxValue }) };
	return { ...named(option), type: 'number', typeOptions, default: preset, description };
}

export function toggle(option: OptionName, preset: boolean, description: string): Draft {
	return { ...named(option), type: 'boolean', default: preset, description };
}

export function text(option: OptionName, description: string, sample: string, preset = ''): Draft {
	return {
		...named(option),
		type: 'string',
		default: preset,
		description,
		placeholder: `e.g. ${sample}`,
	};
}
