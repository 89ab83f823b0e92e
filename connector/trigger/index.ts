export { timeOf } from './cursor';
export { firstAt } from './firstAt';
export type { Payload } from './payload';
export { poll, type PollSource } from './poll';
export { receive, type Reception } from './receive';
export type { HeaderSecret } from './secret';
export { isSubscribed, subscribe, unsubscribe, type Subscription } from './subscription';
export { fillJson, fillTemplatePath } from './payloadTemplate';
