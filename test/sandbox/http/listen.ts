import type { Server } from 'node:http';

/**
 * Starts a server on a loopback port (0: any free one) and returns the function that stops it.
 * Throws an error naming the port if it is taken.
 */
export async function listen(server: Server, port: number): Promise<() => Promise<void>> {
	await new Promise<void>((resolve, reject) => {
		const failed = (error: NodeJS.ErrnoException) =>
			reject(
				error.code === 'EADDRINUSE'
					? new Error(`Port ${port} is in use on 127.0.0.1: stop what listens there, or take other ports`)
					: error,
			);
		server.once('error', failed);
		server.listen({ port, host: '127.0.0.1', backlog: 1024 }, () => {
			server.off('error', failed);
			resolve();
		});
	});
	return async () => {
		const closed = new Promise<void>((resolve) => server.close(() => resolve()));
		server.closeAllConnections();
		await closed;
	};
}
