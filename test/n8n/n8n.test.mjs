/** Everything that only a real n8n can show: one server, started once, for all cases in `cases/`. */
import { after, before, describe } from 'node:test';
import { credentialTests } from './cases/credentialTests.mjs';
import { examples } from './cases/examples.mjs';
import { loading } from './cases/loading.mjs';
import { processes } from './cases/processes.mjs';
import { secrets } from './cases/secrets.mjs';
import { tokens } from './cases/tokens.mjs';
import { triggers } from './cases/triggers.mjs';
import { World } from './lib/world.mjs';

const world = new World();
before(async () => await world.open(), { timeout: 400_000 });
after(async () => await world.close());

describe('the packed package in a real n8n', () => loading(world));
// Before the others use them: the first use of an account is one of the cases.
describe('tokens in a real n8n', () => tokens(world));
describe('credential tests in a real n8n', () => credentialTests(world));
// Before the examples, which leave orders and a webhook behind.
describe('triggers in a real n8n', () => triggers(world));
describe('the example workflows in a real n8n', () => examples(world));
describe('two processes of a real n8n', () => processes(world));
// Last: searches what the others left behind.
describe('secrets in a real n8n', () => secrets(world));
