import type { Schema } from './openApiSchema';

/** A member of a model as declared by OrderCloud's SDKs. */
interface Member {
	type: string;
	isArray: boolean;
	enum?: string[];
	readOnly?: boolean;
	maxLength?: number;
	min?: number;
	max?: number;
	charset?: string;
}

export type Models = Readonly<Record<string, Readonly<Record<string, Member>>>>;

const SIMPLE: Record<string, Schema> = {
	string: { type: 'string' },
	number: { type: 'number' },
	integer: { type: 'integer' },
	boolean: { type: 'boolean' },
	'string[] | string': { type: ['array', 'string'] },
};

/**
 * Every model as a schema of what may be sent: only the model's members, without read-only ones.
 *
 * @param models from the SDK, with all constraints
 * @param newer from a later description of the API: types only, for models and members that the SDK lacks
 */
export function modelSchemas(models: Models, newer: Models, enums: Record<string, string[]>): Record<string, Schema> {
	const names = new Set([...Object.keys(models), ...Object.keys(newer)]);
	const made: Record<string, Schema> = {};
	for (const name of names) {
		const members = { ...newer[name], ...models[name] };
		const properties = Object.entries(members).map(([key, member]): [string, Schema | false] => {
			const precise = newer[name]?.[key]?.type === 'integer' ? { ...member, type: 'integer' } : member;
			return [key, member.readOnly ? false : memberSchema(precise, names, enums)];
		});
		made[name] = { type: 'object', properties: Object.fromEntries(properties), additionalProperties: false };
	}
	return made;
}

/** The body of a call: a model with the members required by this call. */
export function bodySchema(model: string, required: readonly string[]): Schema {
	return { allOf: [{ $ref: `#/$defs/${model}` }], required: [...required] };
}

function memberSchema(member: Member, models: ReadonlySet<string>, enums: Record<string, string[]>): Schema {
	const one = valueSchema(member, models, enums);
	return member.isArray ? { type: 'array', items: one } : one;
}

function valueSchema(member: Member, models: ReadonlySet<string>, enums: Record<string, string[]>): Schema {
	// The later description marks optional members with an underscore.
	const type = member.type.replace(/^_/, '');
	if (enums[type]) return { enum: enums[type] };
	if (member.enum) return { enum: member.enum };
	if (models.has(type)) return { $ref: `#/$defs/${type}` };
	const { maxLength, min, max, charset } = member;
	return {
		...SIMPLE[type],
		...(maxLength !== undefined && { maxLength }),
		...(min !== undefined && { minimum: min }),
		...(max !== undefined && { maximum: max }),
		...(charset !== undefined && { pattern: '^[A-Za-z0-9_-]*$' }),
	};
}
