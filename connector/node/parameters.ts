import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { fillSimple, NOT_SIMPLE } from './simpleExpression';

/** Whether n8n would have to evaluate an expression anywhere inside this value. */
export function hasExpression(value: unknown): boolean {
	if (typeof value === 'string') return value.startsWith('=');
	if (typeof value !== 'object' || value === null) return false;
	return Object.values(value).some(hasExpression);
}

/**
 * Reads the node's parameters. n8n resolves a parameter anew for each item, which for many items costs more than the
 * requests; a parameter without an expression is the same for all items and is read only once.
 */
export class ParameterReader {
	private readonly fixed = new Map<string, unknown>();
	private readonly raw: Record<string, unknown>;
	private readonly variable = new Map<string, boolean>();
	private readonly items: INodeExecutionData[];

	constructor(private readonly ctx: IExecuteFunctions) {
		this.raw = ctx.getNode().parameters as Record<string, unknown>;
		this.items = ctx.getInputData();
	}

	/** Whether the node has a value for this parameter; hidden parameters have none. */
	has(name: string): boolean {
		return Object.hasOwn(this.raw, name);
	}

	/** The parameter as typed, with expressions unresolved. */
	typed(name: string): unknown {
		return this.has(name) ? this.raw[name] : undefined;
	}

	/** Whether the value may differ between items. */
	varies(name: string): boolean {
		let varies = this.variable.get(name);
		if (varies === undefined) this.variable.set(name, (varies = this.has(name) && hasExpression(this.raw[name])));
		return varies;
	}

	/**
	 * The value for an item, or undefined if the node has none. Values are shared by all items and must not be modified.
	 * For a resource locator, it is the selected identifier.
	 */
	read(name: string, item: number): unknown {
		if (!this.has(name)) return undefined;
		if (this.fixed.has(name)) return this.fixed.get(name);
		if (!this.varies(name)) {
			const value = unwrap(this.resolve(name, item));
			this.fixed.set(name, value);
			return value;
		}
		const filled = fillSimple(this.raw[name], this.items[item]?.json);
		return unwrap(filled === NOT_SIMPLE ? this.resolve(name, item) : filled);
	}

	/**
	 * The mode of a resource locator, such as `list`, `id` or the name of another key; undefined for any other value. A
	 * mode is never an expression itself, but an expression may return an entire locator.
	 */
	mode(name: string, item: number): string | undefined {
		const typed = this.typed(name);
		const value = isLocator(typed) ? typed : this.varies(name) ? this.resolve(name, item) : undefined;
		return isLocator(value) && typeof value.mode === 'string' ? value.mode : undefined;
	}

	private resolve(name: string, item: number): unknown {
		// Values are validated when the request is built, with our own error messages; n8n's validation searches all
		// properties of the node every time.
		return this.ctx.getNodeParameter(name, item, undefined, { skipValidation: true });
	}
}

/** The identifier selected in a resource locator; any other value unchanged. */
export function unwrap(value: unknown): unknown {
	return isLocator(value) ? value.value : value;
}

function isLocator(value: unknown): value is { value: unknown; mode?: unknown } {
	return typeof value === 'object' && value !== null && '__rl' in value && 'value' in value;
}
