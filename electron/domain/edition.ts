/**
 * What an export is made from: the dossier as a reader shall see it, as plain data. Edits are applied, rejected records are left out,
 * and everything stands in its reading order, so that an unchanged dossier always yields the same edition.
 */
import type { Contradiction } from './contradiction.ts';
import type {
	ArticleRecord,
	ClaimRecord,
	DossierInfo,
	EntityRecord,
	EventRecord,
	OutletRecord,
	RelationRecord,
} from './dossier.ts';
import type { EventId } from './ids.ts';

/** `brief`: the page for a hurried reader and the sources; `chronology`: events, passages and sources. */
export const PRINT_TEMPLATES = ['full', 'brief', 'chronology'] as const;
export type PrintTemplate = (typeof PRINT_TEMPLATES)[number];

/** PDF/A-3b carries the dossier's records as an attached file; PDF/UA-1 is for readers who do not see the page. */
export const PDF_STANDARDS = ['pdf/a-3b', 'pdf/ua-1'] as const;
export type PdfStandard = (typeof PDF_STANDARDS)[number];

/** Bytes of articles' files that a PDF may carry together. */
export const MOST_ATTACHED = 200_000_000;

export interface EditionOptions {
	/** Language of the headings; titles and quotes stay in the article's own. */
	readonly lang: 'de' | 'en';
	readonly paper: 'a4' | 'us-letter';
	/** How much of it is printed; absent: everything. */
	readonly template?: PrintTemplate;
	/** Whether a person's notes are printed; absent: they are. */
	readonly notes?: boolean;
	/** In greys alone. */
	readonly grayscale?: boolean;
	/** Whether the articles' own files go along as attachments of a PDF; absent: they do not. */
	readonly sources?: boolean;
	/** The standard that the PDF shall keep to; absent: none is named. */
	readonly standard?: PdfStandard;
}

/** First and last possible day of an event, `YYYY-MM-DD`, from its date or from the order told in words. */
export interface Bounds {
	readonly earliest?: string;
	readonly latest?: string;
}

export interface Edition {
	readonly info: DossierInfo;
	readonly options: EditionOptions;
	/** By publication date (undated last), then title, then id. */
	readonly articles: readonly ArticleRecord[];
	/** Effective (the person's edit applied), without the rejected, by earliest bound (unbounded last), then id. */
	readonly events: readonly EventRecord[];
	/** Without the rejected, by article, then place in its text. */
	readonly claims: readonly ClaimRecord[];
	/** By type, then name. */
	readonly entities: readonly EntityRecord[];
	/** Between events that are in the edition. */
	readonly relations: readonly RelationRecord[];
	/** What a person noted on publishers, by name. */
	readonly outlets: readonly OutletRecord[];
	/** Only events that have at least one bound. */
	readonly bounds: Readonly<Record<EventId, Bounds>>;
	/** What of this cannot all be true, by kind. */
	readonly contradictions: readonly Contradiction[];
}
