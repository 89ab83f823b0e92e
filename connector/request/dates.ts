import { DateTime, IANAZone } from 'luxon';

const DATE = String.raw`(?<year>\d{4})-?(?<month>0[1-9]|1[0-2])-?(?<day>0[1-9]|[12]\d|3[01])`;
const TIME = String.raw`(?<hour>[01]\d|2[0-3])(?::?(?<minute>[0-5]\d)(?::?(?<second>[0-5]\d)(?<fraction>[.,]\d{1,9})?)?)?`;
const ZONE = String.raw`(?<zone>[Zz]|[+-](?:[01]\d|2[0-3])(?::?[0-5]\d)?)`;
const ISO = new RegExp(`^${DATE}(?:[T ]${TIME}\\s?${ZONE}?)?$`);

/** Whether the text is a point in time in ISO 8601 that lacks its offset, as n8n's date picker gives it. */
export function lacksOffset(text: string): boolean {
	const parts = ISO.exec(text.trim())?.groups;
	return parts?.hour !== undefined && parts.zone === undefined;
}

/**
 * A point in time as ISO 8601 with an offset. Text that has one is kept as written; where it is missing, the time is
 * meant in the workflow's time zone.
 *
 * @param value a Date, a Luxon DateTime, milliseconds since 1970, or ISO 8601 text, extended or basic
 * @param zone IANA name of the workflow's time zone
 * @returns undefined when it is no date
 */
export function isoDateTime(value: unknown, zone: string): string | undefined {
	const given = moment(value);
	if (given !== undefined) return given;
	if (typeof value !== 'string') return undefined;
	const parts = ISO.exec(value.trim())?.groups;
	if (!parts || !exists(parts)) return undefined;
	const fraction = parts.fraction ? parts.fraction.replace(',', '.') : '';
	const clock = `${parts.hour ?? '00'}:${parts.minute ?? '00'}:${parts.second ?? '00'}${fraction}`;
	const day = `${parts.year}-${parts.month}-${parts.day}`;
	return `${day}T${clock}${parts.zone ? extended(parts.zone) : offsetAt(`${day}T${clock.slice(0, 8)}Z`, zone)}`;
}

/** A calendar day as `YYYY-MM-DD`; of a point in time it is the day written there, or the one in the workflow's zone. */
export function isoDate(value: unknown, zone: string): string | undefined {
	const given = moment(value);
	if (given !== undefined) {
		// A Luxon DateTime carries its own zone, so its day is the one it shows.
		if (!given.endsWith('Z')) return given.slice(0, 10);
		return DateTime.fromISO(given, { zone: zoneNamed(zone) }).toISODate() ?? undefined;
	}
	if (typeof value !== 'string') return undefined;
	const parts = ISO.exec(value.trim())?.groups;
	return parts && exists(parts) ? `${parts.year}-${parts.month}-${parts.day}` : undefined;
}

/** A time of day as `HH:mm` or `HH:mm:ss`; of a date with time it is the time written there. */
export function isoTime(value: unknown): string | undefined {
	if (typeof value !== 'string') return undefined;
	const found = /^(?:\d{4}-\d{2}-\d{2}[T ])?(\d{1,2}):([0-5]\d)(:[0-5]\d)?(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?$/.exec(
		value.trim(),
	);
	if (!found || Number(found[1]) > 23) return undefined;
	return `${found[1].padStart(2, '0')}:${found[2]}${found[3] ?? ''}`;
}

/** Whether the value is a date of an expression: JavaScript's own, or Luxon's. */
export function isMoment(value: unknown): boolean {
	return value instanceof Date || (typeof value === 'object' && value !== null && 'toISO' in value);
}

/** Values that are a moment by their type. A zone that is UTC shows as `Z`. */
function moment(value: unknown): string | undefined {
	if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : value.toISOString();
	if (typeof value === 'number') {
		const date = new Date(value);
		return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
	}
	if (typeof value === 'object' && value !== null && 'toISO' in value && typeof value.toISO === 'function') {
		const text: unknown = value.toISO();
		return typeof text === 'string' ? text : undefined;
	}
	return undefined;
}

/** 31 April and 29 February of the wrong years would silently become another day. */
function exists(parts: Record<string, string | undefined>): boolean {
	return DateTime.utc(Number(parts.year), Number(parts.month), Number(parts.day)).isValid;
}

function extended(zone: string): string {
	if (zone === 'Z' || zone === 'z') return 'Z';
	const digits = zone.replace(':', '');
	return `${digits.slice(0, 3)}:${digits.slice(3) || '00'}`;
}

/** Offset of the zone at a local time given as if it were UTC. */
function offsetAt(localAsUtc: string, name: string): string {
	const wanted = Date.parse(localAsUtc);
	const zone = zoneNamed(name);
	// The second look settles times near a change of the clock, where the first guess has the offset of the other side.
	return zone.formatOffset(wanted - zone.offset(wanted) * 60_000, 'short');
}

function zoneNamed(name: string): IANAZone {
	const zone = IANAZone.create(name);
	if (!zone.isValid) throw new RangeError(`Invalid time zone specified: ${name}`);
	return zone;
}
