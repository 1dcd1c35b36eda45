import type { ReadClaim } from '#domain/reading.ts';
import type { Draft } from '../draft.ts';

/** Links each denial to what it denies. */
export function denials(_draft: Draft, claims: readonly ReadClaim[]): ReadClaim[] {
	return [...claims];
}
