import fc from 'fast-check';

import { isoDate, isoDateTime, isoTime } from '../../connector/request/dates';

describe('a date and time', () => {
	it.each([
		['2026-01-31T14:00:00Z', '2026-01-31T14:00:00Z'],
		['2026-01-31T14:00:00.123+05:30', '2026-01-31T14:00:00.123+05:30'],
		['2026-01-31 14:00', '2026-01-31T14:00:00+01:00'],
		['20260131T140000Z', '2026-01-31T14:00:00Z'],
		['2026-01-31T14:00:00+0100', '2026-01-31T14:00:00+01:00'],
		['2026-01-31T14:00:00-03', '2026-01-31T14:00:00-03:00'],
		['2026-07-31T14:00:00', '2026-07-31T14:00:00+02:00'],
		['2026-01-31', '2026-01-31T00:00:00+01:00'],
		// The clock goes from 2 to 3 and from 3 to 2 on these nights.
		['2026-03-29T01:59:59', '2026-03-29T01:59:59+01:00'],
		['2026-03-29T03:00:00', '2026-03-29T03:00:00+02:00'],
		['2026-10-25T03:00:00', '2026-10-25T03:00:00+01:00'],
		// Of the hour that comes twice it is the second, of the hour that is skipped the moment it would have been.
		['2026-10-25T02:30:00', '2026-10-25T02:30:00+01:00'],
		['2026-03-29T02:30:00', '2026-03-29T02:30:00+01:00'],
		[new Date('2026-01-31T14:00:00Z'), '2026-01-31T14:00:00.000Z'],
		[1769868000000, '2026-01-31T14:00:00.000Z'],
		[{ toISO: () => '2026-01-31T14:00:00.000+01:00' }, '2026-01-31T14:00:00.000+01:00'],
	])('given as %j becomes %s in a workflow of Berlin', (value, expected) => {
		expect(isoDateTime(value, 'Europe/Berlin')).toBe(expected);
	});

	it.each([
		'',
		'tomorrow',
		'31.01.2026',
		'2026-02-30',
		'2026-13-01',
		'2026-01-31T25:00',
		'2026-01-31T10:61',
		new Date(NaN),
		null,
		{},
		true,
	])('cannot be %j', (value) => {
		expect(isoDateTime(value, 'UTC')).toBeUndefined();
	});

	it('in an unknown time zone is refused', () => {
		expect(() => isoDateTime('2026-01-31T14:00', 'Europe/Nowhere')).toThrow(
			'Invalid time zone specified: Europe/Nowhere',
		);
	});

	it("without an offset is that moment in the workflow's time zone, in every zone and season", () => {
		const zones = fc.constantFrom(
			'UTC',
			'Europe/Berlin',
			'America/New_York',
			'Asia/Kolkata',
			'Australia/Lord_Howe',
			'Pacific/Apia',
		);
		fc.assert(
			fc.property(
				fc.date({ min: new Date('2000-01-01'), max: new Date('2037-01-01'), noInvalidDate: true }),
				zones,
				(date, zone) => {
					const local = new Intl.DateTimeFormat('sv-SE', {
						timeZone: zone,
						dateStyle: 'short',
						timeStyle: 'medium',
					}).format(date);
					const result = new Date(isoDateTime(local, zone) as string);
					const back = new Intl.DateTimeFormat('sv-SE', {
						timeZone: zone,
						dateStyle: 'short',
						timeStyle: 'medium',
					}).format(result);
					expect(back).toBe(local);
				},
			),
		);
	});
});

it("a date is the one written, or the one in the workflow's time zone", () => {
	expect(isoDate('2026-01-31T23:30:00Z', 'Europe/Berlin')).toBe('2026-01-31');
	expect(isoDate(new Date('2026-01-31T23:30:00Z'), 'Europe/Berlin')).toBe('2026-02-01');
	expect(isoDate({ toISO: () => '2026-01-31T23:30:00.000-05:00' }, 'UTC')).toBe('2026-01-31');
	expect(isoDate('2025-02-29', 'UTC')).toBeUndefined();
});

it.each([
	['9:05', '09:05'],
	['14:00:30', '14:00:30'],
	['2026-01-31T14:00:00.000Z', '14:00:00'],
	['24:00', undefined],
	['2 pm', undefined],
])('a time of day given as %s becomes %s', (value, expected) => {
	expect(isoTime(value)).toBe(expected);
});
