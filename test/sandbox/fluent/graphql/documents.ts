import { parse, validate, type DocumentNode, type GraphQLError } from 'graphql';
import { servedSchema } from '../schema';

/** Cached documents: a client sends few different ones, each many times. */
const KEPT = 50;
const read = new Map<string, DocumentNode | readonly GraphQLError[]>();

/** A document that is valid for the schema, or the errors in it. */
export function readDocument(text: string): DocumentNode | readonly GraphQLError[] {
	let found = read.get(text);
	if (!found) {
		found = readAnew(text);
		if (read.size >= KEPT) read.delete(read.keys().next().value as string);
		read.set(text, found);
	}
	return found;
}

function readAnew(text: string): DocumentNode | readonly GraphQLError[] {
	try {
		const document = parse(text);
		const errors = validate(servedSchema(), document);
		return errors.length ? errors : document;
	} catch (error) {
		return [error as GraphQLError];
	}
}
