/** Identifiers and references of the seed; everything is made up. */
export const RETAILER = '5';
export const OUTLET = '6';
export const INVENTORY_CATALOGUE = 'DEFAULT:1';
export const PRODUCT_CATALOGUE = 'PC:MASTER:1';
export const VIRTUAL_CATALOGUE = 'VC:1';
export const NETWORKS = ['NET-HD', 'NET-CC'] as const;

export const locationRef = (number: number): string => `LOC-${String(number).padStart(3, '0')}`;
export const positionRef = (productRef: string, location: string): string => `${productRef}-${location}`;
