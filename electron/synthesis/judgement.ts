import type { ClaimRecord, EntityRecord, EventRecord } from '#domain/dossier.ts';

type Judged<Edit> = Pick<EventRecord, 'decision' | 'mark'> & { readonly edit?: Edit };

/** What a person decided, corrected and noted on a record: all that a new reading must leave alone. */
export const judgementOf = <Edit>({ decision, edit, mark }: Judged<Edit>): Judged<Edit> => ({
	decision,
	...(edit && { edit }),
	...(mark && { mark }),
});

/** Has a person decided on it, corrected it or noted something? */
export const isJudged = ({ decision, edit, mark }: EventRecord | ClaimRecord): boolean =>
	decision !== 'proposed' || edit !== undefined || mark !== undefined;

/** Has a person corrected, merged, kept apart or noted something on the name? */
export const isJudgedEntity = ({ edit, mark, mergedInto, distinctFrom, only }: EntityRecord): boolean =>
	edit !== undefined ||
	mark !== undefined ||
	mergedInto !== undefined ||
	distinctFrom !== undefined ||
	only !== undefined;
