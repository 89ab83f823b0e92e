import type { BodySchema } from '../../core/catalogue/types';
import { getPath, withPath } from '../../core/dotPath';
import { isEmpty } from '../../core/empty';
import type { InputFile } from '../callValues';

type Members = Record<string, unknown>;

/** Adds the file to the body; its name is used unless one is given. */
export function withFile({ upload }: BodySchema, members: unknown, { content, name }: InputFile): unknown {
	if (!upload) return members;
	const filled = withPath(members as Members, upload.content, content);
	const unnamed = upload.name !== undefined && isEmpty(getPath(filled, upload.name));
	return unnamed && name !== undefined ? withPath(filled, upload.name as string, name) : filled;
}

/** The same for values keyed by dot path. */
export function withFileValues(
	{ upload }: BodySchema,
	values: Readonly<Members>,
	{ content, name }: InputFile,
): Members {
	const filled = { ...values };
	if (!upload) return filled;
	filled[upload.content] = content;
	if (upload.name !== undefined && isEmpty(filled[upload.name])) filled[upload.name] = name;
	return filled;
}
