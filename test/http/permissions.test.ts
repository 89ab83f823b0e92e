import { neededPermissions } from '../../connector/http/permissions';
import { operation } from '../form/sample';

const needed = (values: object) => neededPermissions(operation({ resource: 'note', name: 'create', ...values }));

describe('the permissions that an operation needs', () => {
	it('are alternatives only if one of them is known to suffice', () => {
		expect(needed({ permissions: ['A', 'B'], anyPermission: true })).toBe('one of: A, B');
		expect(needed({ permissions: ['A', 'B'] })).toBe('the permission(s) A, B');
	});

	it('are a single permission, or unknown', () => {
		expect(needed({ permissions: ['A'], anyPermission: true })).toBe('the permission A');
		expect(needed({ permissions: [] })).toBeUndefined();
		expect(needed({})).toBeUndefined();
	});
});
