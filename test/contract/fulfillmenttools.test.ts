import { FulfillmenttoolsTenantApi } from '../../credentials/FulfillmenttoolsTenantApi.credentials';
import { Fulfillmenttools } from '../../nodes/Fulfillmenttools/Fulfillmenttools.node';
import { fulfillmenttoolsProvider } from '../../nodes/Fulfillmenttools/profile';
import { fulfillmenttoolsChecker, FULFILLMENTTOOLS_FILE } from './support/fulfillmenttoolsChecker';
import { describeContract } from './support/suite';

describeContract({
	name: 'fulfillmenttools',
	provider: fulfillmenttoolsProvider,
	node: new Fulfillmenttools(),
	credentialType: new FulfillmenttoolsTenantApi(),
	credential: (url) => ({
		environment: 'custom',
		apiUrl: url,
		signInUrl: `${url}/signIn`,
		refreshUrl: `${url}/refresh`,
		apiKey: 'recorded',
		username: 'someone@example.com',
		password: 'recorded',
	}),
	checker: fulfillmenttoolsChecker(),
	file: FULFILLMENTTOOLS_FILE,
	count: 557,
});
