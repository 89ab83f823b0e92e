/** Hidden from the sheet: fields a person never fills in. */
const isShown = (property) => property.type !== 'hidden' && property.type !== 'notice';

/**
 * What to type into each credential, one sheet for each way to sign in. Labels and choices are those of the form.
 * `variants`: credential data by type, then by variant; `types`: the credential types by name.
 */
export function sheets(variants, types) {
	const written = [];
	for (const [name, ways] of Object.entries(variants)) {
		const type = types.get(name);
		for (const [variant, data] of Object.entries(ways)) {
			const title = `${type?.displayName ?? name}${Object.keys(ways).length > 1 ? ` (${words(variant)})` : ''}`;
			written.push(box(title, rows(data, type)));
		}
	}
	return written.join('\n');
}

/** Label and value of each field, in the order of the form. */
function rows(data, type) {
	const properties = (type?.properties ?? []).filter(isShown);
	const order = properties.map(({ name }) => name);
	const names = Object.keys(data).sort((a, b) => place(order, a) - place(order, b));
	return names.map((name) => {
		const property =
			properties.find((one) => one.name === name && option(one, data[name])) ??
			properties.find((one) => one.name === name);
		return [property?.displayName ?? name, String(option(property, data[name])?.name ?? data[name])];
	});
}

function option(property, value) {
	return property?.options?.find((one) => one.value === value);
}

function place(order, name) {
	const index = order.indexOf(name);
	return index < 0 ? order.length : index;
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
