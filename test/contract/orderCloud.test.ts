import { OrderCloudApi } from '../../credentials/OrderCloudApi.credentials';
import { OrderCloud } from '../../nodes/OrderCloud/OrderCloud.node';
import { orderCloudProvider } from '../../nodes/OrderCloud/profile';
import { ordercloudChecker, ORDERCLOUD_FILE } from './support/ordercloudChecker';
import { describeContract } from './support/suite';

describeContract({
	name: 'OrderCloud',
	provider: orderCloudProvider,
	node: new OrderCloud(),
	credentialType: new OrderCloudApi(),
	credential: (url) => ({
		environment: 'custom',
		apiUrl: url,
		tokenUrl: `${url}/oauth/token`,
		signIn: 'clientCredentials',
		clientId: '11111111-AAAA-4AAA-8AAA-000000000001',
		clientSecret: 'recorded',
	}),
	checker: ordercloudChecker(),
	file: ORDERCLOUD_FILE,
	count: 641,
});
