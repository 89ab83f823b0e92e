export { callOperation } from './callOperation';
export { toNodeError } from '../http/errors';
export { execute } from './execute';
export { formMethods } from './methods';
export { getPath } from '../core/dotPath';
export { plainMessage } from '../http/plainMessage';
export type { ApiProblem, ApiRequest, ApiResponse } from '../core/exchange';
