import { fulfillmenttoolsChecker, FULFILLMENTTOOLS_FILE } from './support/fulfillmenttoolsChecker';
import { describeContract } from './support/suite';

describeContract({
	name: 'fulfillmenttools',
	subject: 'fulfillmenttools',
	checker: fulfillmenttoolsChecker(),
	file: FULFILLMENTTOOLS_FILE,
	count: 557,
});
