export { headerName, headerValue } from './header';
export { baseUrl, endpointUrl } from './host';
export { jsonObject, jsonValue } from './json';
export { refuseInexact } from './inexact';
export { isSafeKey, safeKeys } from './keys';
export { pathValue } from './path';
export { optionalSecret, requiredSecret } from './secret';
export { cleanText, requiredText } from './text';
