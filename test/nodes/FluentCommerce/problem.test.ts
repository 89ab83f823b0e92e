import { fluentProblem } from '../../../nodes/FluentCommerce/problem';

const at = (status: number, body: unknown) => fluentProblem({ status, headers: {}, body });
const graphql = (errors: unknown[], data: unknown = null) => at(200, { data, errors });
const coded = (code: string, message = 'Refused') => ({ message, extensions: { code } });

describe('a Fluent error response', () => {
	it('is not detected in a successful response', () => {
		expect(at(200, { data: { r0: { id: '1' } } })).toBeUndefined();
		expect(at(200, { id: '7' })).toBeUndefined();
		expect(at(200, undefined)).toBeUndefined();
		expect(at(200, { data: { r0: null }, errors: [] })).toBeUndefined();
		expect(at(204, '')).toBeUndefined();
	});

	it('is not detected in a REST response whose list of errors, among other members, concerns records', () => {
		expect(at(200, { batchId: '9', status: 'COMPLETE', errors: [{ message: 'one record' }] })).toBeUndefined();
	});

	it('is reported with the message of the REST error model, whose code only repeats the status', () => {
		expect(at(404, { errors: [{ code: '404', message: 'Event not found' }] })).toEqual({
			message: 'Event not found',
			hint: expect.stringMatching(/identifier/) as string,
		});
	});

	it('to a document has no code, yet comes with advice', () => {
		expect(at(200, { errors: [{ message: 'Field "foo" is not defined' }] })).toEqual({
			message: 'Field "foo" is not defined',
			hint: 'Correct what Fluent names and run the node again',
		});
	});

	it('is reported with the text inside a message that is an object', () => {
		const message = { error: 'invalid_grant', error_description: 'Bad credentials' };
		expect(at(400, { errors: [{ code: '400', message }] })?.message).toBe('invalid_grant: Bad credentials');
		expect(at(400, { errors: [{ message: { message: 'Inner words' } }] })?.message).toBe('Inner words');
	});

	it('is reported with the error pair of OAuth', () => {
		const pair = { error: 'invalid_client', error_description: 'Unknown client' };
		expect(at(401, pair)?.message).toBe('invalid_client: Unknown client');
	});

	it('is detected in a GraphQL response with status 200, even next to data', () => {
		const found = graphql([coded('C0120E', 'Customer 7 not found')], { r0: { id: '1' }, r1: null });
		expect(found).toMatchObject({ message: 'Customer 7 not found', code: 'C0120E' });
		expect(at(200, { errors: [{ message: 'Syntax error' }] })).toMatchObject({ message: 'Syntax error' });
	});

	it('takes its code from the message if it appears only there', () => {
		expect(graphql([{ message: 'C0121E: order ref exists' }])).toMatchObject({
			code: 'C0121E',
			hint: expect.stringMatching(/order with this ref/) as string,
		});
		expect(at(400, { errors: [{ code: '400', message: 'Too long (C0141E)' }] })?.code).toBe('C0141E');
	});

	it('lists all distinct errors, at most five', () => {
		const found = graphql([coded('C0123E', 'One'), coded('C0141E', 'Two'), coded('C0123E', 'One')]);
		expect(found).toMatchObject({ message: 'One; Two', code: 'C0123E, C0141E' });
		const many = graphql(Array.from({ length: 9 }, (_, index) => ({ message: `m${index}` })));
		expect(many?.message).toBe('m0; m1; m2; m3; m4');
	});

	it('names the path within the response, without the aliases of this package', () => {
		const message = 'No value';
		expect(graphql([{ message, path: ['r0', 'items', 3, 'product'] }])?.message).toBe('No value (at items.3.product)');
		expect(graphql([{ message, path: ['orders', 'edges'] }])?.message).toBe('No value (at orders.edges)');
		expect(graphql([{ message, path: ['r12'] }])?.message).toBe('No value');
	});

	it('names the permissions that the user lacks', () => {
		const { hint } = graphql([coded('C0020E', 'User lacks LOCATION_VIEW, SETTING_UPDATE')])!;
		expect(hint).toMatch(/lacks LOCATION_VIEW, SETTING_UPDATE: .*role/);
		expect(graphql([coded('C0020E', 'No permission')])?.hint).toMatch(/lacks a permission/);
	});

	it('has a message and advice even if the response contains no text', () => {
		expect(at(502, '<html><body>Bad gateway</body></html>')?.message).toBe(
			'Fluent answered with status 502: Bad gateway',
		);
		expect(at(500, undefined)).toEqual({
			message: 'Fluent answered with status 500',
			hint: expect.stringMatching(/try again later/) as string,
		});
		expect(graphql([{}])?.message).toBe('Fluent refused without a reason');
		expect(at(500, { errors: ['plain words'] })?.message).toBe('plain words');
	});

	it.each([
		[400, /Correct what Fluent names/],
		[401, /user, client and environment/],
		[403, /role/],
		[413, /2 MB/],
		[429, /Concurrent Requests/],
		[500, /try again later/],
	])('with status %s says what to do', (status, hint) => {
		expect(at(status, { errors: [{ code: String(status), message: 'No' }] })?.hint).toMatch(hint);
	});

	it('is reported without control characters, markup or excessive length', () => {
		const found = graphql([{ message: `<b>bad</b>\u0000\u202e ${'x'.repeat(5000)}` }])!;
		expect(found.message.startsWith('bad x')).toBe(true);
		expect(found.message.length).toBeLessThan(600);
	});
});

describe('the retry advice for a request that Fluent refused', () => {
	it('not executed because Fluent was at its limit: any request, after a minute', () => {
		expect(graphql([coded('C0011E')])).toMatchObject({ passing: true, afterMs: 60_000 });
		expect(at(400, { errors: [{ code: '400', message: 'C0011E' }] })).toMatchObject({ passing: true });
		expect(graphql([coded('C0011E'), coded('C0011E')], { r0: null, r1: null })).toMatchObject({ passing: true });
	});

	it('document executed in part: only idempotent requests', () => {
		const found = graphql([coded('C0011E')], { r0: { id: '1' }, r1: null });
		expect(found).toMatchObject({ transient: true, afterMs: 60_000 });
		expect(found).not.toHaveProperty('passing');
	});

	it('possibly executed: only idempotent requests', () => {
		for (const errors of [[coded('S0002E')], [coded('C0011E'), coded('S0020E')]]) {
			expect(graphql(errors)).toMatchObject({ transient: true });
			expect(graphql(errors)).not.toHaveProperty('passing');
		}
	});

	it('combined with a permanent refusal: none', () => {
		for (const errors of [
			[coded('C0011E'), coded('C0141E')],
			[coded('S0002E'), { message: 'No code' }],
			[coded('S0001E')],
		]) {
			const found = graphql(errors);
			expect(found).not.toHaveProperty('passing');
			expect(found).not.toHaveProperty('transient');
		}
	});
});
