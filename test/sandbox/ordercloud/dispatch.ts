import type { Catalogue, Operation } from '../../../connector/core/catalogue/types';
import type { Handle, Handles } from './context';
import { assignmentHandle } from './entities/assignments';
import { configHandles } from './entities/config';
import { create, deleteOne, getOne, list, patch, save } from './entities/crud';
import { echo } from './entities/echo';

const ITEM: Handles = { GET: getOne, PUT: save, PATCH: patch, DELETE: deleteOne };

/** Selects the handler of an operation: its own, or the one for all operations of its form. */
export class Dispatch {
	private readonly lists: Set<string>;

	constructor(
		catalogue: Catalogue,
		private readonly own: Handles,
	) {
		this.lists = new Set(catalogue.operations.flatMap(({ paging, path }) => (paging === undefined ? [] : [path])));
	}

	handle(operation: Operation): Handle {
		const { method, path } = operation;
		return (
			this.own[`${method} ${path}`] ??
			assignmentHandle(method, path) ??
			this.ofCollection(operation) ??
			this.ofConfig(operation) ??
			echo
		);
	}

	private ofCollection({ method, path }: Operation): Handle | undefined {
		if (this.lists.has(path)) return { GET: list, POST: create }[method as string];
		const [, above] = /^(.*)\/\{\w+\}$/.exec(path) ?? [];
		return above !== undefined && this.lists.has(above) ? ITEM[method] : undefined;
	}

	/** A configuration is read and written at one path without parameters. */
	private ofConfig({ method, path }: Operation): Handle | undefined {
		const isConfig = path.startsWith('/v1/integrations/') && !path.includes('{') && !this.lists.has(path);
		return isConfig ? configHandles[method] : undefined;
	}
}
