import { neededPermissions } from '../../connector/http/permissions';
import { operation } from '../form/sample';

const needed = (values: object) => neededPermissions(operation({ resource: 'note', name: 'create', ...values }));

describe('what a caller has to have', () => {
	it('is one of several where that is known to be enough, and else left open', () => {
		expect(needed({ permissions: ['A', 'B'], anyPermission: true })).toBe('one of: A, B');
		expect(needed({ permissions: ['A', 'B'] })).toBe('the permission(s) A, B');
	});

	it('is the only one, or not known', () => {
		expect(needed({ permissions: ['A'], anyPermission: true })).toBe('the permission A');
		expect(needed({ permissions: [] })).toBeUndefined();
		expect(needed({})).toBeUndefined();
	});
});
