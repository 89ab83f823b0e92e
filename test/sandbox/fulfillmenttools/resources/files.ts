import { pdf } from '../../http/pdf';
import type { Reply } from '../../http/types';
import type { Entity } from '../../store';
import { only } from '../../store/members';
import { created, ok, type Call, type FftHandler, type FftRoutes } from '../context';
import type { FftData } from '../data';
import type { Entities } from '../entities';
import { notFound } from '../errors';

/** A PDF with a line of text, the form of all notes and labels. */
export function pdfReply(text: string, status = 200): Reply {
	return { status, headers: { 'Content-Type': 'application/pdf' }, body: pdf(text) };
}

/** A note about an existing entity. */
const note =
	(title: string, entities: (data: FftData) => Entities, param: string): FftHandler =>
	(call) => {
		const { id } = entities(call.data).get(call.param(param));
		return pdfReply(`${title} ${String(id)}`);
	};

const packJobs = (data: FftData) => data.packJobs;
const pickJobs = (data: FftData) => data.pickJobs;
const parcels = (data: FftData) => data.parcels;
const shipments = (data: FftData) => data.shipments;

/** The carrier's label: a PDF, or the printer's own language if the name asks for it. */
function label(call: Call): Reply {
	const { id } = call.data.parcels.get(call.param('parcelId'));
	const name = call.param('labelDocument');
	const attached = { 'Content-Disposition': `attachment; filename="${name}"` };
	if (name.endsWith('.zpl')) {
		const body = `^XA^FO50,50^ADN,36,20^FD${String(id)}^FS^XZ`;
		return { status: 200, headers: { 'Content-Type': 'application/zpl', ...attached }, body };
	}
	const reply = pdfReply(`Label ${name} of parcel ${String(id)}`);
	return { ...reply, headers: { ...reply.headers, ...attached } };
}

const TYPES: Readonly<Record<string, string>> = {
	PDF: 'application/pdf',
	PNG: 'image/png',
	JPG: 'image/jpeg',
	JPEG: 'image/jpeg',
	GIF: 'image/gif',
	XML: 'application/xml',
	JSON: 'application/json',
	ZPL: 'application/zpl',
};

function upload(call: Call): Entity {
	const { file, ...fields } = call.body as Entity & { file?: { name: string; content: string } };
	return { ...fields, ...(file && { name: file.name, content: file.content }) };
}

const shown = (document: Entity): Entity =>
	only(document, 'id', 'version', 'created', 'lastModified', 'name', 'path', 'priority', 'section', 'type');

function download(call: Call): Reply {
	const document = call.data.documents.get(call.param('documentId'));
	if (typeof document.content !== 'string') return notFound('file of the document', String(document.id));
	const type = TYPES[String(document.type)] ?? 'application/octet-stream';
	return {
		status: 200,
		headers: {
			'Content-Type': type,
			'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(String(document.name))}`,
		},
		body: Buffer.from(document.content, 'base64'),
	};
}

export const fileRoutes: FftRoutes = {
	'GET /api/packjobs/{packJobId}/deliverynote': note('Delivery note', packJobs, 'packJobId'),
	'GET /api/packjobs/{packJobId}/returnnote': note('Return note', packJobs, 'packJobId'),
	'GET /api/packjobs/{packJobId}/transferlabel': note('Transfer label', packJobs, 'packJobId'),
	'GET /api/pickjobs/{pickJobId}/deliverynote': note('Delivery note', pickJobs, 'pickJobId'),
	'GET /api/pickjobs/{pickJobId}/returnnote': note('Return note', pickJobs, 'pickJobId'),
	'GET /api/pickjobs/{pickJobId}/transferlabel': note('Transfer label', pickJobs, 'pickJobId'),
	'GET /api/parcels/{parcelId}/deliverynote': note('Delivery note', parcels, 'parcelId'),
	'GET /api/parcels/{parcelId}/returnnote': note('Return note', parcels, 'parcelId'),
	'GET /api/parcels/{parcelId}/transferlabel': note('Transfer label', parcels, 'parcelId'),
	'GET /api/shipments/{shipmentId}/deliverynote': note('Delivery note', shipments, 'shipmentId'),
	'GET /api/parcels/{parcelId}/labels/{labelDocument}': label,
	'POST /api/deliverynotes': () => pdfReply('Delivery note', 201),
	// The response to this POST is the file itself.
	'POST /api/returnnotes': () => pdfReply('Return note', 201),
	'POST /api/processes/{processId}/documents': (call) => {
		const process = call.data.processes.get(call.param('processId'));
		const document = call.data.documents.create(upload(call));
		const documentRefs = [...((process.documentRefs as string[] | undefined) ?? []), document.id];
		call.data.processes.change(process, { documentRefs });
		return created(shown(document));
	},
	'GET /api/processes/{processId}/documents/{documentId}': (call) =>
		ok(shown(call.data.documents.get(call.param('documentId')))),
	'GET /api/processes/{processId}/documents/{documentId}/file': download,
	'PUT /api/processes/{processId}/documents/{documentId}/file': (call) => {
		const document = call.data.documents.expect(call.param('documentId'), call.body.version);
		return ok(shown(call.data.documents.change(document, upload(call))));
	},
	'GET /api/documents/{documentId}/file': download,
	'POST /api/documents/merge': (call) => {
		const documents = call.body.documents as Entity[];
		return pdfReply(`Merged ${documents.map(({ documentId }) => String(documentId)).join(' ')}`);
	},
};
