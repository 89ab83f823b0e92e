import type { Credentials } from '../../connector/core/account';
import { InputError } from '../../connector/core/inputError';
import { baseUrl, endpointUrl } from '../../connector/input';

const STAGES = ['Production', 'Staging', 'Sandbox'] as const;

/** Region by the first part of its host names; US West, the first region, has special names. */
const REGIONS: Record<string, string> = {
	useast: 'US East',
	australiaeast: 'Australia East',
	westeurope: 'Europe West',
	japaneast: 'Japan East',
};

const US_WEST: Record<(typeof STAGES)[number], string> = {
	Production: 'api.ordercloud.io',
	Staging: 'stagingapi.ordercloud.io',
	Sandbox: 'sandboxapi.ordercloud.io',
};

/** The 15 hosts by their key in the credential; a marketplace lives on exactly one of them. */
export const ORDERCLOUD_HOSTS: ReadonlyArray<{ key: string; name: string; host: string }> = [
	...STAGES.map((stage) => ({
		key: `uswest-${stage.toLowerCase()}`,
		name: `US West - ${stage}`,
		host: US_WEST[stage],
	})),
	...Object.entries(REGIONS).flatMap(([region, name]) =>
		STAGES.map((stage) => ({
			key: `${region}-${stage.toLowerCase()}`,
			name: `${name} - ${stage}`,
			host: `${region}-${stage.toLowerCase()}.ordercloud.io`,
		})),
	),
];

/**
 * API root (of paths such as `/v1/orders`) and token endpoint. Both are on the same host; the separate authentication
 * hosts of older clients are not needed.
 *
 * @throws InputError
 */
export function orderCloudHosts(credentials: Credentials): { api: string; token: string } {
	if (credentials.environment === 'custom') {
		return {
			api: baseUrl('API URL', credentials.apiUrl).replace(/\/v1$/, ''),
			token: endpointUrl('Token URL', credentials.tokenUrl),
		};
	}
	const chosen = ORDERCLOUD_HOSTS.find(({ key }) => key === credentials.environment);
	if (!chosen)
		throw new InputError(
			'Environment',
			"'Environment' is not chosen",
			"Choose your marketplace's region and environment",
		);
	return { api: `https://${chosen.host}`, token: `https://${chosen.host}/oauth/token` };
}
