/**
 * What to enter into each credential, one sheet for each sign-in method. Labels and choices are those of the form.
 * `variants`: credential data by type, then by variant; `types`: the credential types by name.
 */
export function sheets(variants, types) {
	const written = [];
	for (const [name, ways] of Object.entries(variants)) {
		const { displayName, properties } = types.get(name);
		for (const [variant, data] of Object.entries(ways)) {
			const title = `${displayName}${Object.keys(ways).length > 1 ? ` (${words(variant)})` : ''}`;
			written.push(box(title, rows(data, properties)));
		}
	}
	return written.join('\n');
}

/** Label and value of each field to fill in, in the order of the form. */
function rows(data, properties) {
	return properties
		.filter((property) => Object.hasOwn(data, property.name) && data[property.name] !== '' && isShown(property, data))
		.map((property) => {
			const value = data[property.name];
			return [property.displayName, String(option(property, value)?.name ?? value)];
		});
}

/** Whether the form shows a field once the other values are chosen. */
function isShown({ type, displayOptions }, data) {
	const conditions = Object.entries(displayOptions?.show ?? {});
	return type !== 'hidden' && type !== 'notice' && conditions.every(([name, values]) => values.includes(data[name]));
}

function option(property, value) {
	return property?.options?.find((one) => one.value === value);
}

function box(title, lines) {
	const left = Math.max(...lines.map(([label]) => label.length));
	const right = Math.max(...lines.map(([, value]) => value.length), title.length - left);
	const rule = (a, b, c) => `${a}${'─'.repeat(left + 2)}${b}${'─'.repeat(right + 2)}${c}`;
	const body = lines.map(([label, value]) => `│ ${label.padEnd(left)} │ ${value.padEnd(right)} │`);
	return [title, rule('┌', '┬', '┐'), ...body, rule('└', '┴', '┘'), ''].join('\n');
}

/** `clientCredentials` as "client credentials". */
function words(name) {
	return name.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);
}
