import type { Operation } from '../../../connector/core/catalogue/types';
import { portal } from './sources';

export const documentOperations: readonly Operation[] = [
	{
		resource: 'document',
		name: 'get',
		label: 'Get',
		action: 'Get document',
		description: 'Retrieve a document, its content as Base64 or as a file',
		method: 'GET',
		path: '/v1/documents/{documentId}',
		parameters: [{ name: 'documentId', type: 'string', description: 'Identifier of the document', required: true }],
		response: {
			items: ['documents'],
			base64: { content: 'content', fileName: 'id', contentType: 'contentType' },
		},
		source: portal('getdocument'),
		confidence: 'medium',
	},
];
