export { callOperation } from './callOperation';
export { toNodeError } from './errors';
export { execute } from './execute';
export { getPath } from './dotPath';
export type { PageContext, Pager } from './paging/types';
export { cleanText } from './text';
export type { ApiProblem, ApiRequest, ApiResponse, Query } from './types';
