import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const CONNECTOR = resolve(__dirname, '../../connector');

/** Names of the providers, and words that only one of them has. */
const PROVIDERS =
	/fedex|\bruc\b|paxon|ordercloud|sitecore|fulfillmenttools|\bfft\b|fluent|\bxp\b|tenant|impersonat|facilityRef|startAfterId/i;

describe('the connector', () => {
	it('knows no provider, not even in its comments', () => {
		const files = readdirSync(CONNECTOR, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
		const found = files.flatMap((file) =>
			readFileSync(join(CONNECTOR, file), 'utf8')
				.split('\n')
				.filter((line) => PROVIDERS.test(line))
				.map((line) => `${file}: ${line.trim()}`),
		);
		expect(files.length).toBeGreaterThan(50);
		expect(found).toEqual([]);
	});
});
