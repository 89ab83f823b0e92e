import { unique } from '../../http/body';
import type { Reply, SandboxRequest } from '../../http/types';
import { fluentError } from '../errors';
import { isReply, numbersOf } from './check';
import type { EventLog, FluentEvent } from './eventLog';

const DAY = 86_400_000;
/** Days that a search looks back unless a start is given. */
const LOOKS_BACK = 30;
const PAGE = 100;

/** Parameters, and the member of an event that each one filters by. */
const MEMBERS: Readonly<Record<string, (event: FluentEvent) => unknown>> = {
	name: ({ name }) => name,
	category: ({ category }) => category,
	retailerId: ({ retailerId }) => retailerId,
	eventType: ({ type }) => type,
	eventStatus: ({ eventStatus }) => eventStatus,
	eventId: ({ id }) => id,
	...Object.fromEntries(
		['entityType', 'entityId', 'entityRef', 'rootEntityType', 'rootEntityId', 'rootEntityRef', 'sourceEvents'].map(
			(name) => [`context.${name}`, ({ context }: FluentEvent) => context[name]],
		),
	),
};
const OTHERS = ['from', 'to', 'start', 'count'];

/** `GET /event`: all parameters together narrow the search; paging is by offset. */
export function searchEvents(request: SandboxRequest, { records, now }: EventLog): Reply {
	const asked = unique(request.query);
	if (!asked) return fluentError(400, 'A parameter comes twice');
	const unknown = Object.keys(asked).filter((name) => !Object.hasOwn(MEMBERS, name) && !OTHERS.includes(name));
	if (unknown.length) return fluentError(400, `Unknown parameter: ${unknown.join(', ')}`);
	const numbers = numbersOf(request, { start: 0, count: PAGE });
	if (isReply(numbers)) return numbers;
	const from = asked.from === undefined ? now() - LOOKS_BACK * DAY : Date.parse(asked.from);
	const to = asked.to === undefined ? Infinity : Date.parse(asked.to);
	if (Number.isNaN(from) || Number.isNaN(to)) return fluentError(400, 'from and to must be dates');
	const tests = Object.entries(asked).filter(([name]) => Object.hasOwn(MEMBERS, name));
	const found = records.all().filter(({ value: event }) => {
		const time = Date.parse(event.generatedOn);
		return time >= from && time <= to && tests.every(([name, value]) => fits(MEMBERS[name](event), value));
	});
	const { start, count } = numbers as { start: number; count: number };
	const results = found.slice(start, start + count).map(({ value }) => value);
	return {
		status: 200,
		body: { start, count: results.length, hasMore: start + results.length < found.length, results },
	};
}

function fits(actual: unknown, wanted: string): boolean {
	return Array.isArray(actual) ? actual.map(String).includes(wanted) : String(actual) === wanted;
}
