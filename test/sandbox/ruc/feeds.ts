import { randomUUID } from 'node:crypto';
import { XMLParser, XMLValidator } from 'fast-xml-parser';

import { header, mediaType } from '../http/body';
import type { Reply, Route, SandboxRequest } from '../http/types';
import type { Seeded } from '../store';
import type { Feed, RucData } from './data';
import { RUC_API_KEY, RUC_CLIENT_ID } from './seed';

/** Root element of each inbound feed. */
export const FEED_ROOTS: Record<string, string> = {
	CAT: 'itemMaster',
	PO: 'vendorOrder',
	RMA: 'returnMerchandiseAuthorization',
	NO: 'orderRequest',
};

/** The XML feeds: `POST /feeds/{clientId}/{type}` with an API key instead of OAuth, on a host of their own. */
export class Feeds {
	constructor(private readonly seeded: Seeded<RucData>) {}

	all(): Feed[] {
		return this.seeded.data.feeds.all().map(({ value }) => value);
	}

	routes(): Route[] {
		return Object.keys(FEED_ROOTS).map((type) => ({
			method: 'POST',
			path: `/feeds/{clientId}/${type}`,
			name: `feed.${type}`,
			handler: (request) => this.take(request, type),
		}));
	}

	private take(request: SandboxRequest, type: string): Reply {
		if (header(request, 'x-api-key') !== RUC_API_KEY)
			return acknowledge(401, 'REJECTED', 'X-API-KEY is missing or wrong');
		if (request.params.clientId !== RUC_CLIENT_ID) return acknowledge(403, 'REJECTED', 'The client is not known');
		if (!['text/xml', 'application/xml'].includes(mediaType(request))) {
			return acknowledge(415, 'REJECTED', 'The content type must be text/xml or application/xml');
		}
		const xml = request.body.toString('utf8');
		const problem = wrongXml(xml, FEED_ROOTS[type]);
		if (problem) return acknowledge(400, 'REJECTED', problem);
		const token = randomUUID();
		this.seeded.data.feeds.put(token, { token, type, xml });
		return acknowledge(200, 'ACCEPTED', `${type} taken`, token);
	}
}

function wrongXml(xml: string, root: string): string | undefined {
	if (/<!(DOCTYPE|ENTITY)/i.test(xml)) return 'A document type is not taken';
	const verdict = XMLValidator.validate(xml);
	if (verdict !== true) return `Not well-formed: ${verdict.err.msg}`;
	const parsed = new XMLParser({ ignoreDeclaration: true, removeNSPrefix: true }).parse(xml) as Record<string, unknown>;
	const [found] = Object.keys(parsed).filter((name) => !name.startsWith('?'));
	return found === root ? undefined : `The root element must be ${root}`;
}

/** Only the start of the acknowledgement's root name and its token are public; all other members are made up. */
function acknowledge(status: number, verdict: string, message: string, token?: string): Reply {
	const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
	const body =
		`<?xml version="1.0" encoding="UTF-8"?>\n<apiResponse><status>${verdict}</status>` +
		`${token ? `<token>${token}</token>` : ''}<message>${escape(message)}</message></apiResponse>\n`;
	return { status, headers: { 'Content-Type': 'text/xml; charset=utf-8' }, body };
}

/** The feed host's response to unknown paths. */
export function feedRefusal(status: number, message: string): Reply {
	return acknowledge(status, 'REJECTED', message);
}
