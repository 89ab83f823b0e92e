import type { Field } from '../../../connector/core/catalogue/types';

/** How much is filled in: required values, all values, or all with values at the edges of what is allowed. */
export type Extent = 'required' | 'all' | 'edge';

/** Deepest level of lists and objects inside a JSON field. */
const DEEPEST = 6;

/** Values whose format the catalogue does not state, by the ends of their fields' paths. */
const BY_PATH: Array<[RegExp, string]> = [
	[/email\w*$|emailAddresses\.\[\]\.value$|receiver$/i, 'someone@example.com'],
	[/country(code)?$/i, 'DE'],
	[/currency$/i, 'EUR'],
	[/(afterTime|\bmodifier|warrantyPeriod|duration)$/i, 'P1D'],
	[/\b(nonDeliveryDay|date)$/, '2026-02-03'],
	[/\btime$/, '09:30'],
	[/\w*ID$/, 'sample_ID-1'],
	[/\btenantCategoryId$/, 'sample_ID-1'],
	[/timeTriggeredByContext\.\[\]\.values$/, '0190d6e8-8c3a-7f1b-9d2e-4a6b8c0d1e2f'],
	[/^searchOn$/, 'xp.Color'],
];

/** Characters that break URLs, JSON or XML built without escaping. */
const AWKWARD = 'ä € 漢 "quoted" \\ & < > % + # ? = / \' \u00a0 {{ x }} 🙂';

/** Deterministic JSON values for fields. */
export class Samples {
	private made = 0;

	/**
	 * @param extent how much to fill in
	 * @param json a value, by dot path, for a member that the catalogue only describes as JSON
	 */
	constructor(
		readonly extent: Extent,
		private readonly json: (path: string) => unknown = () => undefined,
	) {}

	/** A value as it appears in the JSON of a body; undefined if nothing is known about it. */
	value(field: Field, path = field.name, depth = 0): unknown {
		const index = this.made++;
		if (field.choices) return this.choice(field, index);
		switch (field.type) {
			case 'number':
			case 'integer':
				return this.number(field);
			case 'boolean':
				return this.extent !== 'edge';
			case 'dateTime':
				return this.extent === 'edge' ? '2026-02-28T23:59:59.999+01:00' : '2026-02-03T04:05:06.000Z';
			case 'date':
				return this.extent === 'edge' ? '2028-02-29' : '2026-02-03';
			case 'time':
				return this.extent === 'edge' ? '23:59' : '09:30';
			case 'array':
				return this.list(field, path, depth);
			case 'object':
				return this.object(field, path, depth);
			case 'json':
				return this.json(path);
			default:
				return this.text(field, path.replace(/\.\[\]$/, ''), index);
		}
	}

	private choice(field: Field, index: number): unknown {
		const choices = field.choices ?? [];
		return choices[this.extent === 'edge' ? choices.length - 1 : index % choices.length].value;
	}

	private number({ min, max, type }: Field): number {
		if (this.extent === 'edge') return max ?? min ?? 0;
		if (min !== undefined && min > 1) return min;
		return type === 'integer' || max !== undefined ? Math.min(1, max ?? 1) : 1.5;
	}

	private text(field: Field, path: string, index: number): string {
		const fixed = BY_PATH.find(([end]) => end.test(path))?.[1];
		const { maxLength } = field;
		if (fixed !== undefined) return maxLength === undefined ? fixed : fixed.slice(0, maxLength);
		if (this.extent !== 'edge') return `${field.name || 'entry'} ${index}`.slice(0, maxLength);
		return maxLength === undefined ? AWKWARD : 'ä漢'.repeat(maxLength).slice(0, maxLength);
	}

	private list({ name, items, maxItems }: Field, path: string, depth: number): unknown {
		if (!items) return this.json(path) ?? [];
		if (depth >= DEEPEST) return [];
		const count = this.extent !== 'required' && maxItems !== 1 ? 2 : 1;
		const entries = Array.from({ length: count }, () => this.value({ ...items, name }, `${path}.[]`, depth + 1));
		// Some lists reject duplicate entries.
		return [...new Map(entries.map((entry) => [JSON.stringify(entry), entry])).values()].filter(
			(entry) => entry !== undefined,
		);
	}

	private object({ fields }: Field, path: string, depth: number): unknown {
		if (!fields || fields.length === 0) return this.json(path) ?? {};
		const members = fields.filter((member) => !member.readOnly && (this.extent !== 'required' || member.required));
		const made: Array<[string, unknown]> = members
			.filter((member) => depth < DEEPEST || member.required)
			.map((member) => [member.name, this.value(member, `${path}.${member.name}`, depth + 1)]);
		return Object.fromEntries(made.filter(([, value]) => value !== undefined));
	}
}
