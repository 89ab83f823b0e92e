import { fulfillmenttoolsCatalogue } from '../../../nodes/Fulfillmenttools/catalogue';
import { mostFixedFirst } from '../http/router';
import type { Route } from '../http/types';
import { Validator } from '../validation';
import type { ColdStart } from './coldStart';
import type { FftContext } from './context';
import { echo } from './echo';
import { FFT_ROUTES } from './resources';
import { strict } from './strict';

const plain = (line: string): string => line.replace(/\{\w+\}/g, '{}');

/** One route for each method and path of the catalogue, in the order in which the router should try them. */
export function fftRoutes(context: FftContext, start: ColdStart): Route[] {
	const validator = new Validator(fulfillmenttoolsCatalogue);
	const handlers = new Map(Object.entries(FFT_ROUTES).map(([line, handler]) => [plain(line), { line, handler }]));
	const routes = new Map<string, Route>();
	for (const operation of fulfillmenttoolsCatalogue.operations) {
		const line = `${operation.method} ${operation.path}`;
		if (routes.has(plain(line))) continue;
		const own = handlers.get(plain(line));
		// Names of path parameters differ between the vendor's operations; those of the handler are used.
		const [method, path] = (own?.line ?? line).split(' ');
		const handler = strict({ ...operation, path }, own?.handler ?? echo, context, validator, start);
		routes.set(plain(line), { method, path, name: `${operation.resource}.${operation.name}`, handler });
		handlers.delete(plain(line));
	}
	if (handlers.size) throw new Error(`The catalogue has no ${[...handlers.keys()].join(', ')}`);
	return [...routes.values()].sort(mostFixedFirst);
}
