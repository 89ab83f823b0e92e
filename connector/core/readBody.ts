/**
 * A stream as returned by n8n's request helper. Declared here because shipped code must not import the type from
 * Node.js.
 */
interface Stream extends AsyncIterable<Uint8Array> {
	on(event: string, listener: (argument: never) => void): unknown;
	destroy(error?: Error): unknown;
}

/** The answer is larger than allowed, or says so of itself. */
export class TooLarge extends Error {}

/**
 * Reads a response body. The limit applies to the decompressed content and while it is being read; the download ends as
 * soon as it is exceeded.
 *
 * @param declared the content length according to the headers
 * @returns a Buffer, or the body itself if n8n has parsed it already
 * @throws TooLarge, or the error of the stream
 */
export async function readBody(body: unknown, declared: unknown, maxBytes: number): Promise<unknown> {
	if (body === undefined || body === null) return Buffer.alloc(0);
	if (typeof body === 'string') return within(Buffer.from(body), maxBytes);
	if (Buffer.isBuffer(body)) return within(body, maxBytes);
	if (!isStream(body)) return body;
	if (Number(declared) > maxBytes) {
		body.on('error', () => {});
		body.destroy();
		throw new TooLarge();
	}
	const chunks: Buffer[] = [];
	let size = 0;
	// Iterating is cheaper than listening to events. Leaving the loop destroys the stream.
	for await (const chunk of body) {
		size += chunk.length;
		if (size > maxBytes) throw new TooLarge();
		chunks.push(chunk as Buffer);
	}
	return chunks.length === 1 ? chunks[0] : Buffer.concat(chunks, size);
}

function within(content: Buffer, maxBytes: number): Buffer {
	if (content.length > maxBytes) throw new TooLarge();
	return content;
}

function isStream(body: unknown): body is Stream {
	return typeof body === 'object' && body !== null && 'on' in body && typeof body.on === 'function';
}
