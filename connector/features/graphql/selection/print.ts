import type { FieldMember, Selection } from '../operation/rootCall';

const texts = new WeakMap<Selection, string>();

/**
 * Prints a selection in braces, on one line. Connections get `edges`, `node`, `cursor` and `pageInfo`, which paging
 * needs.
 *
 * @param ofConnection the selection is that of the nodes of a connection
 */
export function selectionText(selection: Selection, ofConnection = false): string {
	let text = texts.get(selection);
	if (text === undefined) texts.set(selection, (text = `{ ${membersText(selection)} }`));
	return ofConnection ? connectionText(text, []) : text;
}

function connectionText(node: string, pageInfo: readonly string[]): string {
	const info = [...new Set(['hasNextPage', ...pageInfo])].join(' ');
	return `{ edges { cursor node ${node} } pageInfo { ${info} } }`;
}

function membersText({ members }: Selection): string {
	return members
		.map((member) => {
			if (member.kind === 'field') return fieldText(member);
			const on = member.type === undefined ? '...' : `... on ${member.type}`;
			return `${on}${spaced(member.directives)} ${selectionText(member.selection)}`;
		})
		.join(' ');
}

function fieldText(field: FieldMember): string {
	const { name, alias, selection, connection } = field;
	const head = `${alias === undefined ? '' : `${alias}: `}${name}${argumentsText(field)}${spaced(field.directives)}`;
	if (!selection) return head;
	const inner = selectionText(selection);
	return `${head} ${connection ? connectionText(inner, connection.pageInfo) : inner}`;
}

function argumentsText({ arguments: given = '', connection }: FieldMember): string {
	const size = connection && !connection.limited ? `first: ${connection.page}` : '';
	const all = [size, given].filter((text) => text !== '').join(', ');
	return all === '' ? '' : `(${all})`;
}

function spaced(text: string | undefined): string {
	return text ? ` ${text}` : '';
}
