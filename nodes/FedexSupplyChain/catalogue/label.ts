import type { Field, Operation } from '../../../connector/core/catalogue/types';
import { JAVA_CLIENT, portal } from './sources';

const labelId: Field = {
	name: 'labelId',
	type: 'string',
	description: 'Identifier of the label, as given with an RMA',
	required: true,
};

/** The same path returns the file or a JSON envelope, depending on the accepted media type. */
export const labelOperations: readonly Operation[] = [
	{
		resource: 'label',
		name: 'download',
		label: 'Download',
		action: 'Download label',
		description: 'Download a return label as a PDF file',
		method: 'GET',
		path: '/v1/labels/{labelId}',
		parameters: [labelId],
		response: { kind: 'binary', accept: 'application/pdf', fileName: 'label-{labelId}.pdf' },
		source: [portal('getlabel'), JAVA_CLIENT].join(', '),
		confidence: 'high',
	},
	{
		resource: 'label',
		name: 'get',
		label: 'Get',
		action: 'Get label',
		description: 'Retrieve a return label with its tracking number, the label itself as Base64 or as a file',
		method: 'GET',
		path: '/v1/labels/{labelId}',
		parameters: [labelId],
		response: {
			items: ['labels'],
			base64: { content: 'labelContent', fileName: 'id', defaultType: 'application/pdf' },
		},
		source: [portal('getlabel'), JAVA_CLIENT].join(', '),
		confidence: 'high',
	},
];
