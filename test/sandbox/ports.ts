/** Loopback ports of `npm run sandbox`, by provider and host. They avoid the usual ones of databases and web servers. */
export const FIXED_PORTS = {
	control: 4700,
	ruc: { token: 4710, api: 4711, feeds: 4712 },
	fedex: { api: 4720 },
	ordercloud: { api: 4730 },
	fulfillmenttools: { api: 4740, identity: 4741 },
	fluent: { api: 4750 },
} as const;
