import type { Catalogue, Operation } from '../../../connector/core/catalogue/types';
import type { SandboxRequest } from '../http/types';
import { checkBody } from './body';
import { formsOf, type Form } from './forms';
import { nearest } from './nearest';
import { checkParameter, checkQuery } from './query';
import type { Problem, Strictness } from './types';

export type { Problem, Strictness } from './types';

/** Validates requests against a provider's catalogue. */
export class Validator {
	private readonly byRoute = new Map<string, Operation[]>();
	private readonly forms = new Map<Operation, Form[]>();

	constructor(private readonly catalogue: Catalogue) {
		for (const operation of catalogue.operations) {
			const key = routeKey(operation.method, operation.path);
			const operations = this.byRoute.get(key);
			if (operations) operations.push(operation);
			else this.byRoute.set(key, [operation]);
		}
	}

	/** Operations by method and path with its parameters in braces, whatever their names. */
	operations(method: string, path: string): readonly Operation[] {
		return this.byRoute.get(routeKey(method, path)) ?? [];
	}

	/**
	 * Checks the request against the catalogue. Several operations may share a method and a path, and an operation may
	 * have several forms of the body: one match is enough, otherwise the problems of the nearest one are returned.
	 */
	async problems(path: string, request: SandboxRequest, strictness: Strictness = {}): Promise<readonly Problem[]> {
		const operations = this.operations(request.method, path);
		if (!operations.length) {
			const message = `The catalogue has no ${request.method} ${path}`;
			return [{ kind: 'unknown', in: 'path', field: '', message }];
		}
		const attempts: Array<readonly Problem[]> = [];
		for (const operation of operations) {
			const around = [...checkPath(operation, request), ...checkQuery(operation, request, strictness)];
			for (const form of this.forms.get(operation) ?? (await this.load(operation, operations))) {
				const found = checkBody(form, request, strictness);
				if (!around.length && !found.length) return found;
				attempts.push([...around, ...found]);
			}
		}
		return nearest(attempts);
	}

	private async load(operation: Operation, together: readonly Operation[]): Promise<Form[]> {
		const forms = await formsOf(operation, together, this.catalogue);
		this.forms.set(operation, forms);
		return forms;
	}
}

function checkPath(operation: Operation, request: SandboxRequest): Problem[] {
	return (operation.parameters ?? []).flatMap((field): Problem[] => {
		const value = request.params[field.name];
		if (value === undefined) return [];
		return checkParameter(field, value).map((one) => ({ ...one, in: 'path' }));
	});
}

function routeKey(method: string, path: string): string {
	return `${method} ${path.replace(/\{[^}]+\}/g, '{}')}`;
}
