/** The list of providers, for modules. Only for those that run once the development packages are installed. */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
require('../../../scripts/typescript.cjs');

export const { PROVIDERS } = require('../../../nodes/index.ts');
