import type { CallFailure } from '../../../http/failure';

/** Whether the provider named one of these codes; it may name several in one refusal. */
export function hasCode({ kind, code }: Pick<CallFailure, 'kind' | 'code'>, codes: readonly string[]): boolean {
	const named = kind === 'refused' ? (code ?? '').split(/[\s,;]+/) : [];
	return codes.some((one) => named.includes(one));
}
