import { isEmpty } from '../core/empty';
import { isOn } from '../core/flag';
import { LABEL, PARAMETER } from '../form/parameters';
import { DEFAULTS } from '../form/settings';
import { toWire } from '../request/value';
import type { ParameterReader } from './parameters';

/**
 * The number of list entries that an item requests; undefined for all.
 *
 * @throws InputError for an invalid limit
 */
export function limitOf(reader: ParameterReader, item: number): number | undefined {
	if (isOn(reader.read(PARAMETER.returnAll, item), false)) return undefined;
	const limit = reader.read(PARAMETER.limit, item);
	if (isEmpty(limit)) return DEFAULTS.limit;
	return toWire({ name: PARAMETER.limit, type: 'integer', min: 1 }, limit, LABEL[PARAMETER.limit], 'UTC') as number;
}
