import { isObject } from '../../http/body';
import type { Reply, Route, SandboxRequest } from '../../http/types';
import type { Account } from '../account';
import { fluentError } from '../errors';
import type { Values } from '../store/row';
import { bodyOf, isReply, problemOf, type Shape } from './check';
import { workflowRulesets, type Ruleset } from './workflows';

const TRIGGER: Shape = {
	...{ type: 'string', subtype: 'string', status: 'string', retailerId: 'id!', module: 'string', name: 'string' },
	...{ flexType: 'string', flexVersion: 'integer' },
};

export function workflowRoutes(account: Account): Route[] {
	return [
		{ method: 'POST', path: '/api/v4.1/transition', name: 'userAction.getAll', handler: transition },
		{
			method: 'GET',
			path: '/api/v4.1/workflow/{retailerId}/{workflow}/',
			name: 'workflow.get',
			handler: (request) => workflow(request, account),
		},
	];
}

/** The events that users may send from a state. Nothing is returned if the workflow is not named, without a reason. */
function transition(request: SandboxRequest): Reply {
	const body = bodyOf(request, { triggers: 'list!' });
	if (isReply(body)) return body;
	const triggers = body.triggers as unknown[];
	for (const [index, trigger] of triggers.entries()) {
		const problem = isObject(trigger) ? problemOf(trigger, TRIGGER) : 'not an object';
		if (problem) return fluentError(400, `triggers[${index}]: ${problem}`);
	}
	const named = (triggers as Values[]).filter(({ flexType }) => flexType !== undefined);
	return { status: 200, body: { response: named.map(answer) } };
}

function answer(trigger: Values): Values {
	const { flexType, status, type, name, module } = trigger;
	const open = (workflowRulesets(String(flexType)) ?? []).filter(
		(one) =>
			(one.statuses.length === 0 || one.statuses.includes(String(status))) &&
			(one.entityType ?? type) === type &&
			(name ?? one.name) === one.name,
	);
	const userActions = open.flatMap((one) => (one.label ? [userAction(one, String(module ?? 'adminconsole'))] : []));
	return { trigger, userActions, transitions: open.map((one) => ({ eventName: one.name })) };
}

const userAction = ({ name, label }: Ruleset, module: string): Values => ({
	eventName: name,
	context: [{ label, type: 'PRIMARY', modules: [module], confirm: name.includes('Cancel') }],
	attributes: [],
});

function workflow({ params }: SandboxRequest, { data }: Account): Reply {
	const { retailerId, workflow: name } = params;
	const rulesets = data.table('Retailer').get(retailerId) && workflowRulesets(name);
	if (!rulesets) return fluentError(404, 'The workflow was not found');
	const [entityType, entitySubtype] = name.split('::');
	return { status: 200, body: { name, retailerId, entityType, entitySubtype, version: '1.0', rulesets } };
}
