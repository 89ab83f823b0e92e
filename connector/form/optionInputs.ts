import type { Draft } from './group';
import { LABEL, type OPTION } from './parameters';

export type OptionName = (typeof OPTION)[keyof typeof OPTION];

/** Entries of the Options collection. Each is made once: what is made anew for each operation has to be compared for each. */
export function number(
	name: OptionName,
	preset: number,
	minValue: number,
	description: string,
	maxValue?: number,
): Draft {
	const typeOptions = { minValue, ...(maxValue !== undefined && { maxValue }) };
	return { displayName: LABEL[name], name, type: 'number', typeOptions, default: preset, description };
}

export function toggle(name: OptionName, preset: boolean, description: string): Draft {
	return { displayName: LABEL[name], name, type: 'boolean', default: preset, description };
}

export function text(name: OptionName, description: string, sample: string, preset = ''): Draft {
	return {
		displayName: LABEL[name],
		name,
		type: 'string',
		default: preset,
		description,
		placeholder: `e.g. ${sample}`,
	};
}
