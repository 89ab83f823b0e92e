import type { BodySchema, Catalogue, Operation } from '../../../connector/catalogue/types';
import type { SandboxRequest } from '../http/types';
import { checkBody } from './body';
import { checkQuery } from './query';
import type { Problem, Strictness } from './types';

export type { Problem, Strictness } from './types';

/** Holds requests against a provider's catalogue. */
export class Validator {
	private readonly byRoute = new Map<string, Operation[]>();
	private readonly bodies = new Map<Operation, BodySchema | undefined>();

	constructor(private readonly catalogue: Catalogue) {
		for (const operation of catalogue.operations) {
			const key = routeKey(operation.method, operation.path);
			this.byRoute.set(key, [...(this.byRoute.get(key) ?? []), operation]);
		}
	}

	/** Operations of a method and a path with its parameters in braces, whatever these are called. */
	operations(method: string, path: string): readonly Operation[] {
		return this.byRoute.get(routeKey(method, path)) ?? [];
	}

	/**
	 * What the request has against the catalogue. Several operations may share a method and a path: one that fits is
	 * enough, else the problems of the nearest one are given.
	 */
	async problems(path: string, request: SandboxRequest, strictness: Strictness = {}): Promise<Problem[]> {
		let nearest: Problem[] | undefined;
		for (const operation of this.operations(request.method, path)) {
			const found = [
				...checkPath(operation, request),
				...checkQuery(operation, request, strictness),
				...checkBody(await this.body(operation), request, strictness),
			];
			if (!found.length) return found;
			if (!nearest || found.length < nearest.length) nearest = found;
		}
		const message = `The catalogue has no ${request.method} ${path}`;
		return nearest ?? [{ kind: 'unknown', in: 'path', field: '', message }];
	}

	private async body(operation: Operation): Promise<BodySchema | undefined> {
		if (!this.bodies.has(operation)) this.bodies.set(operation, await this.catalogue.body(operation));
		return this.bodies.get(operation);
	}
}

function checkPath(operation: Operation, request: SandboxRequest): Problem[] {
	return (operation.parameters ?? []).flatMap((field): Problem[] => {
		const value = request.params[field.name];
		if (value === undefined || field.maxLength === undefined || value.length <= field.maxLength) return [];
		const message = `${field.name} must have at most ${field.maxLength} characters`;
		return [{ kind: 'value', in: 'path', field: field.name, message }];
	});
}

function routeKey(method: string, path: string): string {
	return `${method} ${path.replace(/\{\w+\}/g, '{}')}`;
}
