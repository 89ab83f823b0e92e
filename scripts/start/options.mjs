import { parseArgs } from 'node:util';

export const USAGE = `npm start -- [options]

Starts provider sandboxes and a real n8n with the nodes of this package, creates credentials and example workflows,
runs the stock example once and stays up until Ctrl-C.

  --exit            stop after the example's run; the exit code tells whether it succeeded
  --n8n <folder>    use the n8n installed in this folder (with node_modules/n8n); also N8N_INSTALL
  --port <number>   port of n8n, 5678 unless given; also PORT
  --data <folder>   n8n's data folder, .work/start unless given; also DATA_FOLDER
  --help            show this text`;

/** The user's options. Throws with a message for the user if an option is unknown or malformed. */
export function readOptions(args, env) {
	const { values } = parseArgs({
		args,
		options: {
			exit: { type: 'boolean', default: false },
			n8n: { type: 'string', default: env.N8N_INSTALL },
			port: { type: 'string', default: env.PORT || '5678' },
			data: { type: 'string', default: env.DATA_FOLDER || '.work/start' },
			help: { type: 'boolean', default: false },
		},
	});
	const port = Number(values.port);
	if (!Number.isInteger(port) || port < 1 || port > 65535) {
		throw new Error(`The port must be a number between 1 and 65535, not "${values.port}".`);
	}
	return { ...values, port };
}
