import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { isObject } from '../http/body';
import type { ProviderName } from '../provider';
import type { Control } from './api';
import type { FaultRule } from './faults';

type Call = (control: Control, body: Record<string, unknown>) => unknown;

/** `POST /<name>` with a JSON object, `GET` for those that only read. The response is JSON. */
const CALLS: Record<string, Call> = {
	time: (control, body) => control.time(body),
	revoke: (control, body) => control.revoke(body as Parameters<Control['revoke']>[0]),
	fault: (control, body) => control.fault((Array.isArray(body.rules) ? body.rules : body) as unknown as FaultRule),
	clearFaults: (control, body) => control.clearFaults(body),
	settings: (control, { provider, ...changes }) => control.settings(provider as ProviderName, changes),
	latency: (control, body) => control.latency(Number(body.ms)),
	counters: (control) => control.counters(),
	log: (control, body) =>
		control.log({
			...(body as { provider?: string; route?: string }),
			...(body.last ? { last: Number(body.last) } : {}),
		}),
	forget: (control) => control.forget() ?? {},
	reset: (control) => control.reset() ?? {},
	act: (control, { provider, action, ...argument }) => control.act(provider as ProviderName, String(action), argument),
};

/** The control API over HTTP, on a port of its own. `extra` adds further things to read, e.g. the credentials. */
export function controlServer(control: Control, extra: Record<string, () => unknown>): Server {
	const calls: Record<string, Call> = { ...CALLS };
	for (const [name, read] of Object.entries(extra)) calls[name] = read;
	return createServer(async (incoming, outgoing) => {
		const send = (status: number, body: unknown) => {
			outgoing.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8' });
			outgoing.end(JSON.stringify(body ?? {}));
		};
		try {
			const url = new URL(incoming.url ?? '/', 'http://control');
			const name = url.pathname.slice(1);
			if (!Object.hasOwn(calls, name)) return send(404, { error: `Known are ${Object.keys(calls).join(', ')}` });
			const chunks: Buffer[] = [];
			for await (const chunk of incoming as AsyncIterable<Buffer>) chunks.push(chunk);
			const text = Buffer.concat(chunks).toString('utf8');
			const parsed: unknown = text ? JSON.parse(text) : Object.fromEntries(url.searchParams);
			const body = Array.isArray(parsed) ? { rules: parsed } : parsed;
			if (!isObject(body)) return send(400, { error: 'The body takes a JSON object' });
			send(200, await calls[name](control, body));
		} catch (error) {
			send(400, { error: (error as Error).message });
		}
	});
}

/** Address of a listening server. */
export function addressOf(server: Server): string {
	return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
