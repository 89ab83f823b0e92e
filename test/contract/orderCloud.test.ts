import { ordercloudChecker, ORDERCLOUD_FILE } from './support/ordercloudChecker';
import { describeContract } from './support/suite';

describeContract({
	name: 'OrderCloud',
	subject: 'orderCloud',
	checker: ordercloudChecker(),
	file: ORDERCLOUD_FILE,
	count: 641,
});
