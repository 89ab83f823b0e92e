/**
 * The two floors that the nodes are compared with: a bare loop of n8n's own `httpRequest` and one of raw axios with
 * keep-alive, over the same URLs at the same concurrency. They do nothing else: no form, no credential, no errors.
 */
const http = require('node:http');

class Loop {
	constructor() {
		this.description = {
			displayName: 'Loop',
			name: 'loop',
			group: ['transform'],
			version: 1,
			description: 'Bare request loops',
			defaults: { name: 'Loop' },
			inputs: ['main'],
			outputs: ['main'],
			properties: [
				{
					displayName: 'Client',
					name: 'client',
					type: 'options',
					options: [
						{ name: 'n8n', value: 'n8n' },
						{ name: 'axios', value: 'axios' },
					],
					default: 'n8n',
				},
				{
					displayName: 'Mode',
					name: 'mode',
					type: 'options',
					options: [
						{ name: 'Each', value: 'each' },
						{ name: 'Pages', value: 'pages' },
						{ name: 'Cursor', value: 'cursor' },
					],
					default: 'each',
				},
				{ displayName: 'URL', name: 'url', type: 'string', default: '' },
				{ displayName: 'Headers', name: 'headers', type: 'json', default: '{}' },
				{ displayName: 'Concurrency', name: 'concurrency', type: 'number', default: 20 },
			],
		};
	}

	async execute() {
		const headers = JSON.parse(this.getNodeParameter('headers', 0));
		const concurrency = this.getNodeParameter('concurrency', 0);
		const agent = new http.Agent({ keepAlive: true, maxSockets: concurrency });
		const axios = require('axios');
		const get =
			this.getNodeParameter('client', 0) === 'n8n'
				? async (url) => await this.helpers.httpRequest({ url, headers, json: true })
				: async (url) => (await axios.get(url, { headers, httpAgent: agent })).data;

		if (this.getNodeParameter('mode', 0) === 'pages') {
			const records = [];
			let url = this.getNodeParameter('url', 0);
			while (url) {
				const answer = await get(url);
				const list = Object.values(answer).find(Array.isArray) ?? [];
				for (const json of list) records.push({ json, pairedItem: { item: 0 } });
				url = list.length > 0 ? answer.paging?.next : undefined;
			}
			return [records];
		}

		if (this.getNodeParameter('mode', 0) === 'cursor') {
			const records = [];
			const first = this.getNodeParameter('url', 0);
			for (let url = first; url; ) {
				const list = Object.values(await get(url)).find(Array.isArray);
				for (const json of list) records.push({ json, pairedItem: { item: 0 } });
				url = list.length > 0 ? `${first}&startAfterId=${list.at(-1).id}` : undefined;
			}
			return [records];
		}

		const items = this.getInputData();
		const output = new Array(items.length);
		let next = 0;
		const worker = async () => {
			for (let index = next++; index < items.length; index = next++) {
				const url = this.getNodeParameter('url', index);
				output[index] = { json: await get(url), pairedItem: { item: index } };
			}
		};
		await Promise.all(Array.from({ length: concurrency }, worker));
		agent.destroy();
		return [output];
	}
}
exports.Loop = Loop;
