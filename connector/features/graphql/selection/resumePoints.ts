import type { Catalogue } from '../../../core/catalogue/types';
import type { FieldMember, Schema, Selection, SelectionMember } from '../operation/rootCall';
import type { GraphqlOperation, RootField, RootOperation } from '../words';

/** How to resume a connection inside an entity: by requesting the entity again. */
export interface ResumePoint {
	/** The get operation of the entity; undefined if the entity is that of the root field, which is then called again. */
	get?: RootOperation;
	/** Its arguments (dot paths), each with the dot path of its value in the entity as returned. */
	keys: ReadonlyArray<{ argument: string; at: string }>;
	/** The selection of the entity. */
	of: Selection;
	/**
	 * Path from the entity to the connection, which comes last. Fragments on the path do not descend to another object.
	 */
	chain: readonly SelectionMember[];
}

/** Response key of an object's type, selected if fragments contain connections. */
export const TYPE_KEY = '_type';

/** Keyed by connection. A connection without a resume point cannot be resumed. */
export type ResumePoints = ReadonlyMap<FieldMember, ResumePoint>;

/** The object from which connections below it can be requested again. */
interface Anchor extends Omit<ResumePoint, 'chain'> {
	chain: SelectionMember[];
}

/**
 * Plans how each connection in a selection can be resumed, and adds the required keys to the selection as hidden
 * fields.
 *
 * @param root whether the root field is a query for a single entity, which can simply be repeated
 */
export function planResumePoints(
	schema: Schema,
	catalogue: Catalogue,
	selection: Selection,
	root: boolean,
): ResumePoints {
	const planner = new Planner(schema, catalogue);
	planner.visit(selection, root ? { keys: [], of: selection, chain: [] } : undefined);
	return planner.found;
}

class Planner {
	readonly found = new Map<FieldMember, ResumePoint>();
	private hidden = 0;

	constructor(
		private readonly schema: Schema,
		private readonly catalogue: Catalogue,
	) {}

	visit(selection: Selection, around: Anchor | undefined): void {
		const anchor = around ?? this.anchorAt(selection);
		if (selection.members.some((member) => member.kind === 'fragment' && this.hasOpenConnection(member.selection))) {
			selection.members.push({ kind: 'field', name: '__typename', alias: TYPE_KEY, hidden: true });
		}
		for (const member of [...selection.members]) {
			const chain = anchor && { ...anchor, chain: [...anchor.chain, member] };
			if (member.kind === 'fragment') {
				this.visit(member.selection, chain);
			} else if (member.selection) {
				if (member.connection && !member.connection.limited && chain) this.found.set(member, chain);
				// Below a list, the path does not identify a single entry.
				this.visit(member.selection, member.connection || member.list ? undefined : chain);
			}
		}
	}

	private anchorAt(selection: Selection): Anchor | undefined {
		const { type } = selection;
		if (type === undefined || !this.hasOpenConnection(selection)) return undefined;
		for (const operation of this.catalogue.operations) {
			const { graphql: root }: GraphqlOperation = operation;
			if (root?.kind !== 'query' || root.connection || root.type !== type || operation.stage === 'deprecated') continue;
			const paths = keyPaths(operation, root);
			if (paths.length === 0 || !paths.every((path) => this.isKey(type, path))) continue;
			return {
				get: { ...operation, graphql: root },
				keys: paths.map((path) => ({ argument: path, at: this.ensure(selection, path.split('.')) })),
				of: selection,
				chain: [],
			};
		}
		return undefined;
	}

	/** Whether it contains a connection that would be resumed from this entity. */
	private hasOpenConnection({ members }: Selection): boolean {
		return members.some((member) => {
			if (member.kind === 'fragment') return this.hasOpenConnection(member.selection);
			if (!member.selection || member.list) return false;
			return member.connection ? !member.connection.limited : this.hasOpenConnection(member.selection);
		});
	}

	private isKey(type: string, path: string): boolean {
		let current: string | undefined = type;
		for (const name of path.split('.')) {
			const fields: Readonly<Record<string, { type: string; list?: boolean; connection?: boolean }>> =
				this.schema.types[current ?? '']?.fields ?? {};
			const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
			if (!field || field.list || field.connection) return false;
			current = field.type;
		}
		return this.schema.types[current] === undefined;
	}

	/** Selects the key unless it is already selected, and returns its path in the response. */
	private ensure(selection: Selection, [name, ...rest]: string[]): string {
		const there = selection.members.find((member) => member.kind === 'field' && isPlain(member, name));
		let field = there as FieldMember | undefined;
		if (!field) {
			field = { kind: 'field', name, alias: `_key${this.hidden++}`, hidden: true };
			if (rest.length > 0) {
				const type = this.schema.types[selection.type ?? '']?.fields[name].type;
				field.selection = { type, members: [] };
			}
			selection.members.push(field);
		}
		const key = field.alias ?? field.name;
		return rest.length === 0 ? key : `${key}.${this.ensure(field.selection as Selection, rest)}`;
	}
}

/** Dot paths of the operation's required arguments. */
function keyPaths({ parameters = [], query = [] }: GraphqlOperation, { paths }: RootField): string[] {
	return [...parameters, ...query].filter(({ required }) => required).map(({ name }) => paths?.[name] ?? name);
}

function isPlain({ name, alias, arguments: given, directives }: FieldMember, wanted: string): boolean {
	return name === wanted && alias === undefined && given === undefined && directives === undefined;
}
