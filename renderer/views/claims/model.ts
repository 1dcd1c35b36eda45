/** The ledger: each claim beside its answers; denials that answer no known claim stand alone. Pure. */
import type { ClaimRecord } from '#domain/dossier.ts';
import { answersTo } from '#state/derived.ts';
import type { Snapshot } from '#state/snapshot.ts';

export type Show = 'all' | 'disputed' | 'open';

export interface Entry {
	readonly claim: ClaimRecord;
	readonly answers: readonly ClaimRecord[];
}

/** By article's date, then place in the text; an answer stands beside what it answers and not again by itself. */
export function ledger(claims: readonly ClaimRecord[], snapshot: Snapshot, show: Show): readonly Entry[] {
	const answered = answersTo(snapshot.claims);
	const date = ({ article }: ClaimRecord) => snapshot.articles.get(article)?.published?.edtf ?? '9999';
	return claims
		.filter(({ answers }) => !answers.some((id) => snapshot.claims.has(id)))
		.map((claim) => ({
			claim,
			answers: (answered.get(claim.id) ?? []).filter(({ decision }) => decision !== 'rejected'),
		}))
		.filter(({ claim, answers }) => {
			const disputed = claim.act === 'denies' || answers.some(({ act }) => act === 'denies');
			return show === 'all' || (show === 'disputed' ? disputed : answers.length === 0 && claim.act !== 'denies');
		})
		.sort((a, b) => {
			const [first, second] = [date(a.claim), date(b.claim)];
			if (first !== second) return first < second ? -1 : 1;
			if (a.claim.article !== b.claim.article) return a.claim.article < b.claim.article ? -1 : 1;
			return a.claim.quote.start - b.claim.quote.start || (a.claim.id < b.claim.id ? -1 : 1);
		});
}
