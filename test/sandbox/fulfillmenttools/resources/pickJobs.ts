import type { Entity } from '../../store';
import { only } from '../../store/members';
import { created, ok, type FftRoutes } from '../context';
import { NO_WORKFLOW } from '../flow/references';
import { among, containing, from, until } from '../lists/filters';
import { list } from '../lists/list';
import { search } from '../search/search';

const FILTERS = {
	status: among('status'),
	facilityRef: among('facilityRef'),
	orderRef: among('orderRef'),
	tenantOrderId: among('tenantOrderId'),
	assignedUser: among('assignedUsers.username'),
	channel: among('deliveryinformation.channel'),
	shortId: among('shortId'),
	pickJobRefs: among('id'),
	articleTitle: containing('pickLineItems.article.title'),
	searchTerm: containing('shortId', 'tenantOrderId', 'pickLineItems.article.title'),
	startOrderDate: from('orderDate'),
	endOrderDate: until('orderDate'),
	startTargetTime: from('deliveryinformation.targetTime'),
	endTargetTime: until('deliveryinformation.targetTime'),
};

const targetTimeOf = (job: Entity): unknown => (job.deliveryinformation as Entity | undefined)?.targetTime;

export const pickJobRoutes: FftRoutes = {
	'GET /api/pickjobs': (call) =>
		list(call, {
			entities: call.data.pickJobs,
			wrapper: 'pickjobs',
			filters: FILTERS,
			show: (job) => ({
				...only(job, 'id', 'version', 'created', 'lastModified', 'facilityRef', 'orderRef', 'status'),
				targetTime: targetTimeOf(job),
			}),
		}),
	'POST /api/pickjobs': (call) => {
		const { data, body } = call;
		data.facilities.get(String(body.facilityRef));
		const items = (body.pickLineItems as Entity[]).map((item) => ({
			...item,
			id: data.pickJobs.nextId(),
			picked: 0,
			status: 'OPEN',
		}));
		return created(
			data.pickJobs.create({
				status: 'OPEN',
				shortId: `PJ${data.pickJobs.records.size + 1}`,
				deliveryinformation: { channel: 'SHIPPING' },
				assignedUsers: [],
				documentsRef: data.documents.nextId(),
				workflowInformation: NO_WORKFLOW,
				...body,
				pickLineItems: items,
			}),
		);
	},
	'GET /api/pickjobs/{pickJobId}': (call) => ok(call.data.pickJobs.get(call.param('pickJobId'))),
	// The list uses "pickjobs", the search "pickJobs".
	'POST /api/pickjobs/search': (call) =>
		search(call, {
			entities: call.data.pickJobs,
			wrapper: 'pickJobs',
			seen: (job) => ({
				...job,
				targetTime: targetTimeOf(job),
				tenantArticleIds: (job.pickLineItems as Entity[]).map(({ article }) => (article as Entity).tenantArticleId),
			}),
		}),
};
