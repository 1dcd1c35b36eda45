/** What differs between two captures of one article. */
import type { ClaimId, EventId } from './ids.ts';
import type { Span } from './selector.ts';

export type ChangeKind = 'same' | 'added' | 'removed';

/** A piece of a paragraph that both versions have or one alone. */
export interface TextPiece {
	readonly kind: ChangeKind;
	readonly text: string;
}

/** A paragraph of the older or the newer version, or, where they differ by words, of both. */
export interface ParagraphChange {
	readonly kind: ChangeKind | 'changed';
	/** Where it stands in each version's text. */
	readonly before?: Span;
	readonly after?: Span;
	/** Of a changed paragraph its words, otherwise the paragraph as one piece. */
	readonly pieces: readonly TextPiece[];
}

export interface VersionDiff {
	readonly paragraphs: readonly ParagraphChange[];
	/** Claims and events whose quotes the newer version no longer has. */
	readonly lost: { readonly claims: readonly ClaimId[]; readonly events: readonly EventId[] };
}
