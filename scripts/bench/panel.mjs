/** How long n8n's editor takes to open a node's panel. */
import { Editor } from '../../test/browser/editor.mjs';
import { median } from './figures.mjs';

const ROUNDS = 7;

/**
 * Milliseconds from the double click on a node until its inputs are shown, and until the panel is at rest, by name of the
 * contestant. n8n loads collections a moment after the rest, so a panel that has one comes to rest later.
 *
 * @param nodes by name: the node as it stands in a workflow
 */
export async function panels({ server, client }, nodes) {
	const editor = new Editor();
	try {
		await editor.open(server.url);
		const workflow = await client.createWorkflow({
			name: 'Panels',
			nodes: Object.entries(nodes).map(([name, node], index) => ({
				...node,
				id: `panel-${index}`,
				name,
				position: [300 * (index % 4), 200 * Math.floor(index / 4)],
			})),
			connections: {},
		});
		await editor.workflow(workflow.id);
		const times = Object.fromEntries(Object.keys(nodes).map((name) => [name, []]));
		for (let round = 0; round <= ROUNDS; round++) {
			for (const name of Object.keys(nodes)) {
				const time = await open(editor.page, name);
				// The first round fetches the descriptions.
				if (round > 0) times[name].push(time);
			}
		}
		const medians = (list) => ({
			shown: median(list.map(({ shown }) => shown)),
			rest: median(list.map(({ rest }) => rest)),
		});
		return Object.fromEntries(Object.entries(times).map(([name, list]) => [name, medians(list)]));
	} finally {
		await editor.close();
	}
}

/** Opens the panel, waits until its inputs no longer change, and closes it again. */
async function open(page, name) {
	const node = page.locator(`[data-test-id="canvas-node"][data-node-name="${name}"]`);
	await node.waitFor();
	await page.evaluate(() => {
		const state = { since: 0, shown: 0, last: 0 };
		window.panelWatch = state;
		document.addEventListener('dblclick', () => (state.since = performance.now()), { capture: true, once: true });
		new MutationObserver(() => {
			if (!document.querySelector('[data-test-id="node-parameters"]')) return;
			state.last = performance.now();
			state.shown ||= document.querySelector('[data-test-id="parameter-input-operation"]') ? state.last : 0;
		}).observe(document.body, { childList: true, subtree: true });
	});
	await node.dblclick();
	await page.waitForSelector('[data-test-id="node-parameters"]', { timeout: 60_000 });
	await page.waitForFunction(() => performance.now() - window.panelWatch.last > 700);
	const time = await page.evaluate(() => {
		const { since, shown, last } = window.panelWatch;
		return { shown: shown - since, rest: last - since };
	});
	await page.keyboard.press('Escape');
	await page.waitForSelector('[data-test-id="node-parameters"]', { state: 'detached' });
	return time;
}
