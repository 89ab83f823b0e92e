import { getPath } from '../../connector/core/dotPath';
import type { ApiRequest } from '../../connector/core/exchange';
import { connection } from '../../connector/paging/connection';
import { readPages } from '../../connector/paging/readPages';
import { client } from './pagingWorld';

const ask: ApiRequest = { method: 'POST', path: '/graphql', body: { variables: { first: 3 } } };
const edges = [1, 2, 3].map((cursor) => ({ cursor: String(cursor), node: { id: cursor } }));
const entriesOf = ({ body }: { body: unknown }) => getPath(body, 'data.r0.edges') as unknown[];
const serve = (hasNextPage: boolean) => client(() => ({ data: { r0: { edges, pageInfo: { hasNextPage } } } }));
const pager = connection({ onePage: true });

describe('a connection without a cursor', () => {
	it('is requested as a single page', async () => {
		const { asked, fake } = serve(false);
		expect((await readPages(fake, pager, ask, { entriesOf })).entries).toHaveLength(3);
		expect(asked).toHaveLength(1);
	});

	it('fails rather than omit entries beyond its page, unless they are not wanted', async () => {
		const { asked, fake } = serve(true);
		await expect(readPages(fake, pager, ask, { entriesOf })).rejects.toThrow('has more entries than one page holds');
		expect((await readPages(fake, pager, ask, { entriesOf, wanted: 2 })).entries).toHaveLength(2);
		expect(asked).toHaveLength(2);
	});
});
