/** The client that the sandbox knows; all values are made up. */
export const RUC_CLIENT = { id: 'sandbox-ruc-client', secret: 'sandbox-ruc-secret' };
/** RUC's business identifier, at most 10 characters, apart from the OAuth client id (S4). */
export const RUC_CLIENT_ID = 'DEMO';
/** Key of the XML feed host (S4). */
export const RUC_API_KEY = 'sandbox-feed-key';
/** With which RUC's calls of a webhook are told from forged ones; the header is the receiver's to choose. */
export const RUC_WEBHOOK_SECRET = 'sandbox-webhook-secret';
/** Facilities; the first is the one example of the vendor's page (S2), the other is made up. */
export const RUC_FACILITIES = ['EEUK01', 'EENL02'];
