import type { Reply, Route, SandboxRequest } from '../http/types';
import type { Session, TokenStore } from '../oauth/store';
import { USERS } from './accounts';
import { ordercloudError } from './errors';

const PRODUCTS = Array.from({ length: 45 }, (_, index) => ({
	ID: `PROD-${String(index + 1).padStart(3, '0')}`,
	Name: `Sandbox product ${index + 1}`,
	Active: true,
	QuantityMultiplier: 1,
}));
const LIST_PARAMETERS = [
	'search',
	'searchOn',
	'searchType',
	'sortBy',
	'page',
	'pageSize',
	'catalogID',
	'categoryID',
	'supplierID',
];

/** The few resources that credential and token tests call; all behind the bearer. */
export function ordercloudResources(tokens: TokenStore): Route[] {
	return [
		{ method: 'GET', path: '/v1/me', name: 'me.get', handler: me },
		{ method: 'DELETE', path: '/v1/me/tokens', name: 'me.revokeTokens', handler: (request) => revoke(request, tokens) },
		{ method: 'GET', path: '/v1/products', name: 'products.list', handler: products },
	];
}

function me(request: SandboxRequest): Reply {
	const { subject, scope } = request.session as Session;
	const user = USERS.find(({ username }) => username === subject);
	return {
		status: 200,
		body: {
			ID: user?.id,
			CompanyID: user?.buyer ?? 'SELLER',
			...(user?.buyer ? { Buyer: { ID: user.buyer, DefaultCatalogID: user.buyer } } : { Seller: { ID: 'SELLER' } }),
			Username: subject,
			FirstName: 'Sandbox',
			LastName: 'User',
			Email: `${subject}@example.com`,
			Active: true,
			AvailableRoles: scope.split(' ').filter(Boolean),
			xp: null,
		},
	};
}

/** `DELETE /v1/me/tokens`: ends every token of the user before its time. */
function revoke(request: SandboxRequest, tokens: TokenStore): Reply {
	const { subject } = request.session as Session;
	tokens.revoke('access', subject);
	tokens.revoke('refresh', subject);
	return { status: 204 };
}

function products(request: SandboxRequest): Reply {
	const roles = (request.session as Session).scope.split(' ');
	const sufficient = ['FullAccess', 'ProductAdmin', 'ProductReader'];
	if (!roles.some((role) => sufficient.includes(role))) {
		const data = { SufficientRoles: sufficient, AssignedRoles: roles };
		return ordercloudError(403, 'Auth.InsufficientRoles', 'The user lacks the role for this', data);
	}
	const query = new URLSearchParams(request.query);
	const unknown = [...query.keys()].filter((name) => !LIST_PARAMETERS.includes(name));
	if (unknown.length) return ordercloudError(400, 'List.InvalidProperty', `Unknown property: ${unknown.join(', ')}`);
	const size = Number(query.get('pageSize') ?? 20);
	const page = Number(query.get('page') ?? 1);
	if (!Number.isInteger(size) || size < 1 || size > 100) {
		return ordercloudError(400, 'List.InvalidPageSize', 'pageSize takes 1 to 100');
	}
	if (!Number.isInteger(page) || page < 1) return ordercloudError(400, 'List.InvalidPage', 'page takes 1 or more');
	const first = (page - 1) * size;
	const items = PRODUCTS.slice(first, first + size);
	const meta = {
		Page: page,
		PageSize: size,
		TotalCount: PRODUCTS.length,
		TotalPages: Math.ceil(PRODUCTS.length / size),
		ItemRange: [first + 1, first + items.length],
		NextPageKey: null,
		Facets: [],
	};
	return { status: 200, body: { Meta: meta, Items: items } };
}
