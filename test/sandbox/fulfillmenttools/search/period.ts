const PERIOD = /^([-\u2013+]?)P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;
const DAY = 86_400_000;
const UNITS = [365 * DAY, 30 * DAY, 7 * DAY, DAY, 3_600_000, 60_000, 1000];

/** Milliseconds of an ISO 8601 period relative to now, `-P1D` for yesterday; NaN if the text is not a period. */
export function parsePeriod(text: string): number {
	const [whole, sign, ...amounts] = PERIOD.exec(text) ?? [];
	if (whole === undefined || amounts.every((amount) => amount === undefined)) return NaN;
	const size = amounts.reduce((sum, amount, index) => sum + Number(amount ?? 0) * UNITS[index], 0);
	return sign === '' || sign === '+' ? size : -size;
}
