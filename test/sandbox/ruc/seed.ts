/** The client that the sandbox knows; all values are made up. */
export const RUC_CLIENT = { id: 'sandbox-ruc-client', secret: 'sandbox-ruc-secret' };
/** RUC's business identifier, at most 10 characters, not to be confused with the OAuth client id. */
export const RUC_CLIENT_ID = 'DEMO';
/** Key of the XML feed host. */
export const RUC_API_KEY = 'sandbox-feed-key';
/** Distinguishes RUC's webhook calls from forged ones; the receiver chooses the header. */
export const RUC_WEBHOOK_SECRET = 'sandbox-webhook-secret';
/** Facilities; the first is the only example on the vendor's page, the other is made up. */
export const RUC_FACILITIES = ['EEUK01', 'EENL02'];
