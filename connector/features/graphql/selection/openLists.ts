import { getPath } from '../../../core/dotPath';
import { nodesOf } from '../operation/graphqlAnswer';
import type { FieldMember, Schema, Selection } from '../operation/rootCall';
import { TYPE_KEY, type ResumePoint, type ResumePoints } from './resumePoints';

type Members = Record<string, unknown>;

/** A connection inside an entity that has further pages. */
export interface Open {
	field: FieldMember;
	value: Members;
	resume?: ResumePoint;
	/** The entity to request again. */
	entity?: unknown;
}

/** Context of the selection that returned the entities. */
interface Known {
	schema: Schema;
	resumePoints: ResumePoints;
}

/** The connections inside entities that have further pages, except those that the user limited. */
export function findOpen(known: Known, selection: Selection, entities: readonly unknown[]): Open[] {
	const finder = new Finder(known);
	for (const entity of entities) finder.enter(entity, selection, new Map());
	return [...finder.found.values()];
}

class Finder {
	readonly found = new Map<unknown, Open>();

	constructor(private readonly known: Known) {}

	/** @param around enclosing objects of this one, up to the nearest list */
	enter(value: unknown, selection: Selection, around: ReadonlyMap<Selection, unknown>): void {
		if (typeof value !== 'object' || value === null || !hasConnections(selection)) return;
		const here = new Map(around).set(selection, value);
		for (const member of selection.members) {
			if (member.kind === 'fragment') {
				if (this.applies(member.type, value as Members)) this.enter(value, member.selection, here);
				continue;
			}
			const inside = (value as Members)[member.alias ?? member.name];
			if (!member.selection || typeof inside !== 'object' || inside === null) continue;
			if (member.connection) {
				this.look(member, inside as Members, here);
				for (const node of nodesOf(inside)) this.enter(node, member.selection, new Map());
			} else {
				for (const entry of Array.isArray(inside) ? inside : [inside]) {
					this.enter(entry, member.selection, member.list ? new Map() : here);
				}
			}
		}
	}

	private look(field: FieldMember, value: Members, here: ReadonlyMap<Selection, unknown>): void {
		if (field.connection?.limited || getPath(value, 'pageInfo.hasNextPage') !== true) return;
		const resume = this.known.resumePoints.get(field);
		const open: Open = { field, value, resume, entity: resume && here.get(resume.of) };
		// If two fragments that both apply select it, resuming it for one of them is not enough.
		this.found.set(value, this.found.has(value) ? { field, value } : open);
	}

	/** Whether a fragment applies to an object; assumed if the type is unknown. */
	private applies(type: string | undefined, value: Members): boolean {
		const own = value[TYPE_KEY];
		const fields = type === undefined ? undefined : this.known.schema.types[type];
		return own === undefined || !fields || fields.possible !== undefined || own === type;
	}
}

const connected = new WeakMap<Selection, boolean>();

function hasConnections(selection: Selection): boolean {
	let found = connected.get(selection);
	if (found === undefined) {
		found = selection.members.some((member) =>
			member.kind === 'field'
				? member.connection !== undefined || (member.selection !== undefined && hasConnections(member.selection))
				: hasConnections(member.selection),
		);
		connected.set(selection, found);
	}
	return found;
}
