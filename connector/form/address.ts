import type { INodeProperties } from 'n8n-workflow';

import { apiRequestOperation } from '../core/catalogue/apiRequest';
import type { Curation } from '../core/catalogue/curate';
import { humanise } from '../core/catalogue/humanise';
import type { HttpMethod, Operation } from '../core/catalogue/types';
import { perOperation } from './group';
import { LABEL, PARAMETER } from './parameters';

const METHODS: readonly HttpMethod[] = ['DELETE', 'GET', 'HEAD', 'PATCH', 'POST', 'PUT'];

/** Inputs for the server, method and path of operations where the user can choose them. */
export function addressProperties(operations: readonly Operation[], curation: Curation): INodeProperties[] {
	const servers = [...new Set(operations.flatMap(({ server }) => server ?? []))];
	return [
		...perOperation(operations, (operation) =>
			operation === apiRequestOperation && servers.length > 0
				? {
						displayName: LABEL.server,
						name: PARAMETER.server,
						type: 'options',
						options: [
							{ name: curation.servers?.[''] ?? 'Main', value: '' },
							...servers.map((server) => ({ name: curation.servers?.[server] ?? humanise(server), value: server })),
						],
						default: '',
						description: 'Which API of the account the request goes to',
					}
				: undefined,
		),
		...perOperation(operations, ({ editable, method }) =>
			editable?.method
				? {
						displayName: LABEL.method,
						name: PARAMETER.method,
						type: 'options',
						options: METHODS.map((name) => ({ name, value: name })),
						default: method,
					}
				: undefined,
		),
		...perOperation(operations, ({ editable, path }) =>
			editable?.path
				? {
						displayName: LABEL.path,
						name: PARAMETER.path,
						type: 'string',
						required: true,
						default: path,
						placeholder: 'e.g. /v1/orders',
						description: 'Path below the base URL of the credential, beginning with a slash and without the query',
					}
				: undefined,
		),
	];
}
