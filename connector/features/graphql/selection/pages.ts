import { getPath, withPath } from '../../../core/dotPath';
import type { ApiRequest, ApiResponse } from '../../../core/exchange';
import type { Client } from '../../../http/client';
import { CallFailure } from '../../../http/failure';
import { lastCursor, type PagePlace } from '../../../paging/connection';
import { hasCode } from '../operation/codes';

/**
 * The client for the pages of one list: halves pages that are too complex for the API, and keeps the reduced size for
 * the rest of the list.
 */
export class PageClient {
	private most = Infinity;

	constructor(
		private readonly client: Pick<Client, 'call' | 'session'>,
		private readonly tooComplex: readonly string[],
		private readonly place: PagePlace,
	) {}

	get session(): Client['session'] {
		return this.client.session;
	}

	/** @throws CallFailure, also if a page repeats the previous one */
	async call(request: ApiRequest): Promise<ApiResponse> {
		const { at, size, position } = this.place;
		for (;;) {
			const asked = Number(getPath(request.body, size)) || 1;
			const page = Math.min(asked, this.most);
			const body = withPath(request.body as Record<string, unknown>, size, page);
			try {
				const response = await this.client.call({ ...request, body });
				lastCursor(request, response, at, position);
				return response;
			} catch (error) {
				if (!(error instanceof CallFailure) || !hasCode(error, this.tooComplex) || page <= 1) throw error;
				this.most = Math.floor(page / 2);
			}
		}
	}
}
