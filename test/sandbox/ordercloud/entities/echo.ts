import type { Handle } from '../context';

/** Operations without behaviour of their own: the body is returned with the identifiers of the path. */
export const echo: Handle = ({ request, body, params }) => {
	const named = Object.entries(params).map(([name, value]) => [name[0].toUpperCase() + name.slice(1), value]);
	return { status: request.method === 'POST' ? 201 : 200, body: { ...Object.fromEntries(named), ...body } };
};
