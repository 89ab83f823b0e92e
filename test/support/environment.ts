import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * n8n-core reads its configuration when it is first loaded, so this file is imported before it. It sets a separate user
 * folder (encryption key, binary data), so that runs leave nothing behind elsewhere, and no proxy between the tests and
 * the loopback servers.
 */
process.env.N8N_USER_FOLDER ??= join(
	resolve(__dirname, '..', '..'),
	'.work',
	`n8n-core-${process.env.JEST_WORKER_ID ?? 0}`,
);
mkdirSync(process.env.N8N_USER_FOLDER, { recursive: true });
process.env.N8N_ENCRYPTION_KEY ??= 'engine-tests';
process.env.N8N_DIAGNOSTICS_ENABLED = 'false';
process.env.N8N_LOG_LEVEL ??= 'silent';
for (const name of ['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY', 'http_proxy', 'https_proxy', 'all_proxy']) {
	delete process.env[name];
}
