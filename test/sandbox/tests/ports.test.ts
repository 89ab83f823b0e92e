import { createServer } from 'node:http';

import { addressOf } from '../control/server';
import { listen } from '../http/listen';

test('a taken port is named in the error', async () => {
	const first = createServer();
	const stop = await listen(first, 0);
	const port = Number(new URL(addressOf(first)).port);
	await expect(listen(createServer(), port)).rejects.toThrow(`Port ${port} is in use on 127.0.0.1`);
	await stop();
	await (
		await listen(createServer(), port)
	)();
});
