/** Address of a page of FedEx's developer portal. */
export const portal = (page: string): string => `https://developer-sandbox.supplychain.fedex.com/sandbox/${page}`;

/** Specifications of orders and of RMAs, next to the pages of the single operations. */
export const ORDERS = portal('productapi/153/b3JkZXJzOjEuMC4w');
export const RMAS = portal('productapi/163/cm1hczoxLjAuMA%2C%2C');

/** Public code that calls the API, by which facts were found or confirmed that no page states. */
export const JAVA_CLIENT = 'Java client com.ruelala.returns.fedex';
export const PHP_CLIENT = 'https://github.com/krokodilD/fedex-api-wrapper';
export const ACUMATICA = 'https://github.com/luminatechnology/Tomofun';
