import type { CallFailure } from '../../../http/failure';

/** Whether the failure carries one of these codes; a provider may return several at once. */
export function hasCode({ kind, code }: Pick<CallFailure, 'kind' | 'code'>, codes: readonly string[]): boolean {
	const named = kind === 'refused' ? (code ?? '').split(/[\s,;]+/) : [];
	return codes.some((one) => named.includes(one));
}
