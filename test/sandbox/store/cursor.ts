/** Writes a position as an opaque cursor, which clients can only send back. */
export function encodeCursor(position: string): string {
	return Buffer.from(position).toString('base64url');
}

/** The position in a cursor; unreadable text if the cursor was never issued. */
export function decodeCursor(cursor: string): string {
	return Buffer.from(cursor, 'base64url').toString('utf8');
}
