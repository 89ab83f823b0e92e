import { jobMayBeClosed } from '../../../nodes/FluentCommerce/closedJobs';

const at = (text: string) => Date.parse(text);
const refused = { message: 'Bad request' };

describe('a batch that Fluent refuses', () => {
	it('may be due to a closed job once midnight UTC has passed', () => {
		expect(jobMayBeClosed(refused, at('2026-01-31T23:59:59Z'), at('2026-02-01T00:00:00Z'))).toBe(true);
	});

	it('has another cause on the same day', () => {
		expect(jobMayBeClosed(refused, at('2026-01-31T00:00:00Z'), at('2026-01-31T23:59:59Z'))).toBe(false);
	});

	it('is due to a closed job where the refusal says so', () => {
		const now = at('2026-01-31T12:00:00Z');
		expect(jobMayBeClosed({ message: 'Job 12 is CLOSED' }, now, now)).toBe(true);
		expect(jobMayBeClosed({ message: 'Field undisclosed' }, now, now)).toBe(false);
		expect(jobMayBeClosed({ message: 'status: closed is not a value of records' }, now, now)).toBe(false);
	});

	it('for a user-chosen job is due to a closed job only where the refusal says so', () => {
		const now = at('2026-01-31T12:00:00Z');
		expect(jobMayBeClosed(refused, undefined, now)).toBe(false);
		expect(jobMayBeClosed({ message: 'Job 12 is CLOSED' }, undefined, now)).toBe(true);
	});
});
