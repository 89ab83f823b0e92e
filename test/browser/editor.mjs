import { createRequire } from 'node:module';
import { OWNER } from '../n8n/lib/client.mjs';

const { chromium } = createRequire(import.meta.url)('playwright-core');

/** Works on a machine without a screen and without internet access. */
const FLAGS = [
	'--headless',
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];

/** n8n's editor in Chromium (CHROMIUM or Debian's), logged in as the owner. */
export class Editor {
	/** Errors and warnings that the page printed to its console. */
	complaints = [];

	async open(url, { width = 1600, height = 1000, dark = false } = {}) {
		this.url = url;
		this.size = { width, height };
		this.browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: FLAGS });
		const colorScheme = dark ? 'dark' : 'light';
		this.page = await this.browser.newPage({ viewport: { width, height }, colorScheme });
		this.page.on('pageerror', (error) => this.complaints.push(error.message));
		await this.page.goto(`${url}/signin`);
		await this.page.fill('input[name="emailOrLdapLoginId"], input[type="email"]', OWNER.email);
		await this.page.fill('input[type="password"]', OWNER.password);
		await this.page.click('[data-test-id="form-submit-button"]');
		await this.page.waitForURL(/home|workflow/);
	}

	/** Opens a workflow with its canvas fitted to the window. */
	async workflow(id) {
		await this.page.setViewportSize({ width: this.size.width, height: 760 });
		await this.page.goto(`${this.url}/workflow/${id}`);
		await this.page.waitForSelector('[data-test-id="canvas-node"]', { timeout: 60_000 });
		await this.settle();
		await this.page.keyboard.press('1');
		await this.settle();
	}

	/** Opens the panel of a node by the node's ID. */
	async panel(workflowId, nodeId) {
		await this.page.setViewportSize(this.size);
		await this.page.goto(`${this.url}/workflow/${workflowId}/${nodeId}`);
		await this.page.waitForSelector('[data-test-id="ndv"], [data-test-id="node-parameters"]', { timeout: 60_000 });
		await this.settle();
	}

	/** Opens the panel of a node of the open workflow, with the items of its last run. */
	async openPanel(name) {
		await this.page.locator(`[data-test-id="canvas-node"][data-node-name="${name}"]`).dblclick();
		await this.page.waitForSelector('[data-test-id="ndv"], [data-test-id="node-parameters"]', { timeout: 60_000 });
		await this.settle();
	}

	/** Opens a list of the open panel, and searches it if a text is given. */
	async openList(selector, typed) {
		await this.page.locator(selector).first().click({ timeout: 10_000 });
		await this.settle();
		if (typed === undefined) return;
		await this.page.keyboard.type(typed);
		await this.settle();
	}

	/** Opens the form of a credential, in a window tall enough for all its fields. */
	async credential(id) {
		await this.page.setViewportSize({ width: 1300, height: 2600 });
		await this.page.goto(`${this.url}/home/credentials/${id}`);
		await this.page.waitForSelector('[data-test-id="editCredential-modal"]', { timeout: 60_000 });
		await this.settle();
		// Grows to the height of its content instead of scrolling within.
		const form = await this.page.locator('[data-test-id="editCredential-modal"]').evaluate((modal) => {
			const inner = [...modal.querySelectorAll('*')].map((element) => element.scrollHeight - element.clientHeight);
			return modal.clientHeight + Math.max(0, ...inner);
		});
		const height = `${Math.min(form + 40, 2500)}px`;
		await this.page.addStyleTag({
			content: `[data-test-id="editCredential-modal"] { height: ${height} !important; max-height: none !important }`,
		});
		await this.page.waitForTimeout(300);
	}

	/** Runs the open workflow and waits for its end. */
	async execute() {
		await this.page.click('[data-test-id="execute-workflow-button"]');
		await this.page.waitForSelector('.el-notification, [data-test-id="canvas-node-status-success"]', {
			timeout: 60_000,
		});
		await this.page.waitForTimeout(1_500);
	}

	/** Lets the editor draw; its push connection never closes, so there is no idle network to wait for. */
	async settle() {
		await this.page.waitForTimeout(1_200);
	}

	async close() {
		await this.browser?.close();
	}
}
