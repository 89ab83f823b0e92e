import { DateTime, IANAZone } from 'luxon';

const DATE = String.raw`(?<year>\d{4})-?(?<month>0[1-9]|1[0-2])-?(?<day>0[1-9]|[12]\d|3[01])`;
const TIME = String.raw`(?<hour>[01]\d|2[0-3])(?::?(?<minute>[0-5]\d)(?::?(?<second>[0-5]\d)(?<fraction>[.,]\d{1,9})?)?)?`;
const ZONE = String.raw`(?<zone>[Zz]|[+-](?:[01]\d|2[0-3])(?::?[0-5]\d)?)`;
const ISO = new RegExp(`^${DATE}(?:[T ]${TIME}\\s?${ZONE}?)?$`);

/** Whether the text is an ISO 8601 date and time without an offset, as returned by n8n's date picker. */
export function lacksOffset(text: string): boolean {
	const parts = ISO.exec(text.trim())?.groups;
	return parts?.hour !== undefined && parts.zone === undefined;
}

/**
 * A date and time in ISO 8601 with an offset. Text with an offset keeps it; without one, the time is interpreted in the
 * workflow's time zone.
 *
 * @param value a Date, a Luxon DateTime, milliseconds since 1970, or ISO 8601 text in extended or basic format
 * @param zone IANA name of the workflow's time zone
 * @returns undefined if the value is not a date
 * @throws RangeError if the zone is needed but unknown
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

/**
 * A calendar day as `YYYY-MM-DD`. For text and Luxon dates it is the day as written; for other timestamps, the day in
 * the workflow's time zone.
 */
export function isoDate(value: unknown, zone: string): string | undefined {
	const given = moment(value);
	if (given !== undefined) {
		// A Luxon DateTime has its own zone, so its day is the one that it displays.
		if (!given.endsWith('Z')) return given.slice(0, 10);
		return DateTime.fromISO(given, { zone: zoneNamed(zone) }).toISODate() ?? undefined;
	}
	if (typeof value !== 'string') return undefined;
	const parts = ISO.exec(value.trim())?.groups;
	return parts && exists(parts) ? `${parts.year}-${parts.month}-${parts.day}` : undefined;
}

/** A time of day as `HH:mm` or `HH:mm:ss`. For a date and time, it is the time as written. */
export function isoTime(value: unknown): string | undefined {
	if (typeof value !== 'string') return undefined;
	const found = /^(?:\d{4}-\d{2}-\d{2}[T ])?(\d{1,2}):([0-5]\d)(:[0-5]\d)?(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?$/.exec(
		value.trim(),
	);
	if (!found || Number(found[1]) > 23) return undefined;
	return `${found[1].padStart(2, '0')}:${found[2]}${found[3] ?? ''}`;
}

/** Whether the value is a date object from an expression: a JavaScript Date or a Luxon DateTime. */
export function isMoment(value: unknown): boolean {
	return value instanceof Date || (typeof value === 'object' && value !== null && 'toISO' in value);
}

/** Formats values whose type denotes a point in time; the UTC zone becomes `Z`. */
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

/** Rejects dates such as 31 April, which would otherwise silently become another day. */
function exists(parts: Record<string, string | undefined>): boolean {
	return DateTime.utc(Number(parts.year), Number(parts.month), Number(parts.day)).isValid;
}

function extended(zone: string): string {
	if (zone === 'Z' || zone === 'z') return 'Z';
	const digits = zone.replace(':', '');
	return `${digits.slice(0, 3)}:${digits.slice(3) || '00'}`;
}

/** Offset of the zone at a local time, which is given as if it were UTC. */
function offsetAt(localAsUtc: string, name: string): string {
	const wanted = Date.parse(localAsUtc);
	const zone = zoneNamed(name);
	// Looked up twice, because near a clock change the first result may be the offset on the other side of the change.
	return zone.formatOffset(wanted - zone.offset(wanted) * 60_000, 'short');
}

function zoneNamed(name: string): IANAZone {
	const zone = IANAZone.create(name);
	if (!zone.isValid) throw new RangeError(`Invalid time zone specified: ${name}`);
	return zone;
}
