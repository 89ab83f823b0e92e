export { headerName, headerValue } from './header';
export { baseUrl, endpointUrl, isLoopback } from './host';
export { jsonObject, jsonValue } from './json';
export { isSafeKey, safeKeys } from './keys';
export { pathValue } from './path';
export { optionalSecret, requiredSecret } from './secret';
export { CONTROL, cleanText, requiredText } from './text';
