import type { Handle, Handles } from '../context';
import { create, NO_CONTENT, patch, save } from '../entities/crud';
import { newId } from '../entities/ids';
import { notFound, refuse } from '../errors';
import { recordsSource } from '../list/source';

const nothing: Handle = () => NO_CONTENT;

/** Number of secrets of an API client that can be valid at the same time. */
const MOST_SECRETS = 10;

/** Webhooks are sent to https only. */
const checked =
	(write: Handle): Handle =>
	(call) => {
		const { Url } = call.body;
		if (Url && !String(Url).startsWith('https://')) refuse('Webhook.UrlSchemeHttps', 'Url begins with https://');
		return write(call);
	};

/** Settings of the marketplace itself. */
export const settingHandles: Handles = {
	'POST /v1/webhooks': checked(create),
	'PUT /v1/webhooks/{webhookID}': checked(save),
	'PATCH /v1/webhooks/{webhookID}': checked(patch),
	/** The value of a secret is shown here only. */
	'POST /v1/apiclients/{apiClientID}/secrets': (call) => {
		const secrets = call.data.at(`apiclients/${call.params.apiClientID}/secrets`);
		if (secrets.fresh().length >= MOST_SECRETS) {
			refuse('ApiClientSecret.MaximumClientSecretsReached', `An API client has at most ${MOST_SECRETS} secrets`);
		}
		const ID = newId();
		const ClientSecret = `${newId()}${newId()}`;
		const secret = { ...call.body, ID, Hint: ClientSecret.slice(0, 4) };
		secrets.put(ID, secret);
		return { status: 201, body: { ...secret, ClientSecret } };
	},
	/** Indices have no ID of their own and are identified by what they index. */
	'GET /v1/xpindices': (call) =>
		call.lists.reply(call, { source: recordsSource(call.data.at('xpindices')), name: 'xpindices' }),
	'PUT /v1/xpindices': (call) => {
		call.data.at('xpindices').put(`${String(call.body.ThingType)}/${String(call.body.Key)}`, call.body);
		return NO_CONTENT;
	},
	'DELETE /v1/xpindices/{thingType}/{key}': (call) => {
		const { thingType, key } = call.params;
		if (!call.data.at('xpindices').delete(`${thingType}/${key}`)) notFound('XpIndex', key);
		return NO_CONTENT;
	},
	'POST /v1/password/onetimepassword': nothing,
	'POST /v1/password/reset': nothing,
	'PUT /v1/password/reset/{verificationCode}': nothing,
	'POST /v1/username/retrieve': nothing,
	'POST /v1/integrations/ErrorConfig/validate': nothing,
};
