/** The list of providers for ES modules that run once the development packages are installed. */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
require('../../../scripts/typescript.cjs');

export const { PROVIDERS } = require('../../../nodes/index.ts');
