import { InputError } from '../../../core/inputError';
import type { FieldMember, FragmentMember, Schema, Selection } from '../operation/rootCall';
import type { OutputField, OutputType } from '../words';
import { suggestNames } from './suggestNames';

const TYPENAME = '__typename';

/** Parts of a connection that a path may omit; if given, they are skipped. */
const OF_CONNECTION = ['edges', 'node'];

/** Context of the paths. */
interface PathsFrom {
	/** Label of the input in the form, for messages. */
	label: string;
	/** Page size of connections inside an entity. */
	innerPage: number;
}

/**
 * Builds the selection of an object type from dot paths such as `items.productRef`. A path that ends at an object or
 * list selects its usual fields. Fields that only some implementations of an interface have are selected in fragments.
 *
 * @throws InputError naming the path that does not exist, and the most similar names
 */
export async function selectPaths(
	schema: Schema,
	type: string,
	paths: readonly string[],
	from: PathsFrom,
): Promise<Selection> {
	const selection = emptySelection(schema, type);
	const builder = new PathBuilder(schema, from);
	for (const path of paths) await builder.add(selection, type, path);
	return selection;
}

/** The default selection of an object type. */
export async function selectUsual(schema: Schema, type: string, from: PathsFrom): Promise<Selection> {
	const paths = await schema.usual(type);
	return await selectPaths(schema, type, paths.length > 0 ? paths : scalarsOf(schema, type), from);
}

/** For an interface, the response has to state the concrete object type. */
function emptySelection({ types }: Schema, type: string): Selection {
	const named: FieldMember = { kind: 'field', name: TYPENAME };
	return { type, members: types[type]?.possible ? [named] : [] };
}

/** Names of the scalar members. */
function scalarsOf({ types }: Schema, type: string): string[] {
	const fields = Object.entries(types[type]?.fields ?? {});
	const scalars = fields.filter(
		([, field]) => types[field.type] === undefined && !field.deprecated && !needsArguments(field),
	);
	return scalars.length > 0 ? scalars.map(([name]) => name) : [TYPENAME];
}

function needsArguments({ arguments: known = {} }: OutputField): boolean {
	return Object.values(known).some((type) => type.endsWith('!'));
}

/** What a path that ends at an object selects. */
type Whole = 'usual' | 'scalars';

class PathBuilder {
	constructor(
		private readonly schema: Schema,
		private readonly from: PathsFrom,
	) {}

	/** @throws InputError */
	async add(selection: Selection, type: string, path: string, whole: Whole = 'usual'): Promise<void> {
		const names = path
			.split('.')
			.map((name) => name.trim())
			.filter((name) => name !== '');
		await this.descend(selection, type, names, { path, whole });
	}

	private async descend(selection: Selection, type: string, names: string[], of: Step): Promise<void> {
		const [name, ...rest] = names;
		if (name === TYPENAME) return void member(selection, TYPENAME);
		const known = this.schema.types[type];
		const field = known && own(known.fields, name);
		if (!field) return await this.inPossible(selection, known, type, names, of);
		if (needsArguments(field)) {
			throw this.refuse(of.path, `'${name}' of ${type} needs arguments`, 'Write the selection in GraphQL instead');
		}
		const { types } = this.schema;
		const found = member(selection, name);
		if (types[field.type] === undefined) {
			if (rest.length > 0) throw this.refuse(of.path, `'${name}' of ${type} has no fields`, `Choose '${name}' itself`);
			return;
		}
		if (!found.selection) {
			found.selection = emptySelection(this.schema, field.type);
			if (field.connection) found.connection = { page: this.from.innerPage, limited: false, pageInfo: [] };
			else if (field.list) found.list = true;
		}
		if (field.connection) for (const part of OF_CONNECTION) if (rest[0] === part) rest.shift();
		if (rest.length > 0) await this.descend(found.selection, field.type, rest, of);
		else await this.whole(found.selection, field.type, of.whole);
	}

	/** Omits lists inside the object: each costs one query per enclosing entry. */
	private async whole(selection: Selection, type: string, whole: Whole): Promise<void> {
		const usual = whole === 'usual' ? await this.schema.usual(type) : [];
		const { fields } = this.schema.types[type];
		const flat = usual.filter((path) => own(fields, path.split('.')[0])?.connection !== true);
		const paths = flat.length > 0 ? flat : scalarsOf(this.schema, type);
		for (const path of paths) await this.add(selection, type, path, 'scalars');
	}

	/** Selects a field that only some implementations of the interface have, on each of those. */
	private async inPossible(
		selection: Selection,
		known: OutputType | undefined,
		type: string,
		names: string[],
		of: Step,
	): Promise<void> {
		const { types } = this.schema;
		const having = (known?.possible ?? []).filter((one) => own(types[one]?.fields ?? {}, names[0]) !== undefined);
		if (having.length === 0) throw this.unknown(known, type, names[0], of.path);
		for (const one of having) await this.descend(fragment(selection, one), one, names, of);
	}

	private unknown(known: OutputType | undefined, type: string, name: string, path: string): InputError {
		if (!known) {
			return this.refuse(path, `the fields of ${type} are not known`, 'Write the selection in GraphQL instead');
		}
		const fields = [known, ...(known.possible ?? []).map((one) => this.schema.types[one])].flatMap((one) =>
			Object.keys(one?.fields ?? {}),
		);
		return this.refuse(path, `${type} has no field '${name.slice(0, 80)}'`, advice(name, [...new Set(fields)]));
	}

	private refuse(path: string, why: string, hint: string): InputError {
		const { label } = this.from;
		return new InputError(label, `'${label}' has '${path.slice(0, 120)}', but ${why}`, hint);
	}
}

interface Step {
	/** As entered by the user. */
	path: string;
	whole: Whole;
}

/** What to use instead of a name that does not exist. */
export function advice(name: string, known: readonly string[]): string {
	const suggested = suggestNames(name, known);
	if (suggested.length > 0) return `Did you mean ${suggested.map((one) => `'${one}'`).join(' or ')}?`;
	const shown = known.slice(0, 12).join(', ');
	return `Use one of: ${shown}${known.length > 12 ? ', ...' : ''}`;
}

function member({ members }: Selection, name: string): FieldMember {
	const found = members.find((one): one is FieldMember => one.kind === 'field' && one.name === name);
	if (found) return found;
	const made: FieldMember = { kind: 'field', name };
	members.push(made);
	return made;
}

function fragment({ members }: Selection, type: string): Selection {
	const found = members.find((one): one is FragmentMember => one.kind === 'fragment' && one.type === type);
	if (found) return found.selection;
	const made: FragmentMember = { kind: 'fragment', type, selection: { type, members: [] } };
	members.push(made);
	return made.selection;
}

function own<T>(members: Readonly<Record<string, T>>, name: string): T | undefined {
	return Object.hasOwn(members, name) ? members[name] : undefined;
}
