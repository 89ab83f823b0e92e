import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ICredentialType, INodeProperties } from 'n8n-workflow';

import { sandboxForTests } from '../../support/forTests';

const FOLDER = join(__dirname, '..', '..', '..', 'credentials');

function credentialTypes(): ICredentialType[] {
	const files = readdirSync(FOLDER).filter((name) => name.endsWith('.credentials.ts'));
	return files.map((file) => {
		const [Type] = Object.values(jest.requireActual<Record<string, new () => ICredentialType>>(join(FOLDER, file)));
		return new Type();
	});
}

function isShown({ type, displayOptions }: INodeProperties, data: Record<string, unknown>): boolean {
	const conditions = Object.entries(displayOptions?.show ?? {});
	return type !== 'hidden' && conditions.every(([name, values]) => values?.includes(data[name] as string));
}

const sandbox = sandboxForTests();

const TYPES = credentialTypes();

test('there is data for every credential type, and for no other', () => {
	expect(Object.keys(sandbox.variants).sort()).toEqual(TYPES.map(({ name }) => name).sort());
});

test.each(TYPES.map((type) => [type.name, type.properties] as const))(
	'%s: each variant fills fields that the form shows, and all that it requires',
	(name, properties) => {
		for (const [variant, data] of Object.entries(sandbox.variants[name])) {
			const shown = properties.filter((property) => isShown(property, data as Record<string, unknown>));
			const names = shown.map((property) => property.name);
			expect({ variant, stray: Object.keys(data as object).filter((field) => !names.includes(field)) }).toEqual({
				variant,
				stray: [],
			});
			const empty = shown.filter(({ required, name: field }) => required && !(data as Record<string, unknown>)[field]);
			expect({ variant, empty: empty.map((property) => property.name) }).toEqual({ variant, empty: [] });
		}
	},
);
