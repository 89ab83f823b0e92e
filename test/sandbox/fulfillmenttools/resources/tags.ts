import type { Entity } from '../../store';
import { created, ok, type FftRoutes } from '../context';
import { refuse } from '../errors';
import { list } from '../lists/list';
import { search } from '../search/search';

export const tagRoutes: FftRoutes = {
	'GET /api/tags': (call) => list(call, { entities: call.data.tags, wrapper: 'tags' }),
	'POST /api/tags': (call) => {
		const id = String(call.body.id);
		if (call.data.tags.find(id)) refuse(409, 'Tag exists', `There is a tag with the id ${id}`);
		return created(call.data.tags.create(call.body));
	},
	'GET /api/tags/{tagRef}': (call) => ok(call.data.tags.get(call.param('tagRef'))),
	/** Adds allowed values of the tag. */
	'PATCH /api/tags/{tagRef}': (call) => {
		const tag = call.data.tags.expect(call.param('tagRef'), call.body.version);
		const added = (call.body.actions as Entity[]).map(({ allowedValue }) => allowedValue);
		const allowedValues = [...new Set([...(tag.allowedValues as unknown[]), ...added])];
		return ok(call.data.tags.change(tag, { allowedValues }));
	},
	'POST /api/tags/search': (call) => search(call, { entities: call.data.tags, wrapper: 'tags' }),
};
