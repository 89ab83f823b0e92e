import { parse, validate, type DocumentNode, type GraphQLError } from 'graphql';

import { ResultCache } from '../../store';
import { servedSchema } from '../schema';

/** A client sends few different ones, each many times. */
const documents = new ResultCache<DocumentNode | readonly GraphQLError[]>(50);

/** A document that is valid for the schema, or the errors in it. */
export function readDocument(text: string): DocumentNode | readonly GraphQLError[] {
	return documents.get(text, 0, () => parsed(text));
}

function parsed(text: string): DocumentNode | readonly GraphQLError[] {
	try {
		const document = parse(text);
		const errors = validate(servedSchema(), document);
		return errors.length ? errors : document;
	} catch (error) {
		return [error as GraphQLError];
	}
}
