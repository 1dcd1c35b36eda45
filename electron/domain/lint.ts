/** What stands in the way of handing a dossier on, or should be known before. Sentences in German and English, each with a way to mend it. */
import type { TableName } from './dossier.ts';
import type { MessageLanguage } from './messages.ts';
import { QUOTED } from './quotation.ts';

export type LintSeverity = 'error' | 'warning' | 'note';

/** Each rule and how grave what it finds is. An error is false or cannot be proved; a warning weakens the dossier; a note should be known. */
export const LINT_RULES = {
	'file-missing': 'error',
	'file-altered': 'error',
	'quote-missing': 'error',
	'own-words': 'note',
	'end-before-start': 'error',
	'order-cycle': 'error',
	'order-conflict': 'error',
	'article-undated': 'warning',
	'event-unreviewed': 'warning',
	'single-source': 'warning',
	'alias-unresolved': 'warning',
	'denial-unlinked': 'warning',
	'denial-unanswered': 'note',
} as const satisfies Readonly<Record<string, LintSeverity>>;

export type LintCode = keyof typeof LINT_RULES;
export const LINT_CODES = Object.keys(LINT_RULES) as readonly LintCode[];

/** A record as a list names it. */
export interface LintSubject {
	readonly id: string;
	/** Title, name or content. */
	readonly subject: string;
}

export interface LintFinding extends LintSubject {
	readonly code: LintCode;
	readonly severity: LintSeverity;
	/** The table of the record to select, and of the others. */
	readonly table: TableName;
	/** The rest of a circle; the name it may be the same as. */
	readonly others: readonly LintSubject[];
	/** Which of an article's files, or how many articles repeat one source. */
	readonly args?: Readonly<Record<string, string | number>>;
}

interface Filling {
	readonly one: string;
	readonly others: string;
	readonly arg: (name: string) => string;
}

interface Sentences {
	readonly found: (filling: Filling) => string;
	/** What to do about it. */
	readonly mend: string;
}

const FILES: Readonly<Record<MessageLanguage, Readonly<Record<string, string>>>> = {
	de: { texts: 'Der Text', snapshots: 'Die Originaldatei', readings: 'Die Auswertung' },
	en: { texts: 'The text', snapshots: 'The original file', readings: 'The reading' },
};

const RULES: Readonly<Record<MessageLanguage, Readonly<Record<LintCode, Sentences>>>> = {
	de: {
		'file-missing': {
			found: ({ one, arg }) => `${FILES.de[arg('file')]} von ${one} fehlt.`,
			mend: 'Bitte aus einer Sicherung wiederherstellen oder den Artikel noch einmal aufnehmen.',
		},
		'file-altered': {
			found: ({ one, arg }) => `${FILES.de[arg('file')]} von ${one} stimmt nicht mehr mit der Prüfsumme überein.`,
			mend: 'Bitte aus einer Sicherung wiederherstellen oder den Artikel noch einmal aufnehmen.',
		},
		'quote-missing': {
			found: ({ one }) => `${one} hat kein Belegzitat.`,
			mend: 'Bitte ablehnen oder aus der Textstelle im Artikel neu anlegen.',
		},
		'own-words': {
			found: ({ one }) => `${one} ist eine eigene Angabe ohne Belegzitat.`,
			mend: 'Falls ein Artikel davon berichtet: das Ereignis aus der Textstelle anlegen.',
		},
		'end-before-start': {
			found: ({ one }) => `${one} endet, bevor es beginnt.`,
			mend: 'Bitte das Datum des Ereignisses berichtigen.',
		},
		'order-cycle': {
			found: ({ one, others }) => `Die Reihenfolge läuft im Kreis: ${one}, ${others}.`,
			mend: 'Bitte die Belegzitate der Reihenfolge prüfen und eines dieser Ereignisse ablehnen oder sein Datum setzen.',
		},
		'order-conflict': {
			found: ({ one }) => `Das Datum von ${one} widerspricht der Reihenfolge, die die Artikel angeben.`,
			mend: 'Bitte das Datum mit seinem Belegzitat vergleichen und berichtigen.',
		},
		'article-undated': {
			found: ({ one }) => `${one} hat kein Veröffentlichungsdatum.`,
			mend: 'Bitte das Datum beim Artikel eintragen; Angaben wie „gestern“ werden dann aufgelöst.',
		},
		'event-unreviewed': {
			found: ({ one }) => `${one} ist noch nicht geprüft.`,
			mend: 'Bitte das Ereignis annehmen, berichtigen oder ablehnen.',
		},
		'single-source': {
			found: ({ one, arg }) =>
				arg('articles') === '1'
					? `${one} steht nur in einem Artikel.`
					: `${one} steht in ${arg('articles')} Artikeln, die alle einen Text wiedergeben.`,
			mend: 'Bitte eine zweite, unabhängige Quelle suchen oder im Text als Angabe einer einzigen Quelle kennzeichnen.',
		},
		'alias-unresolved': {
			found: ({ one, others }) => `${one} und ${others} könnten dasselbe bezeichnen.`,
			mend: 'Bitte die Namen zusammenlegen oder als verschieden kennzeichnen.',
		},
		'denial-unlinked': {
			found: ({ one }) => `Bei dem Dementi ${one} fehlt, was es bestreitet.`,
			mend: 'Bitte den Artikel aufnehmen, in dem die bestrittene Aussage steht, oder das Dementi ablehnen.',
		},
		'denial-unanswered': {
			found: ({ one }) => `Auf das Dementi ${one} hat im Dossier niemand geantwortet.`,
			mend: 'Bitte nach einer Antwort suchen; gibt es keine, kann das so stehen bleiben.',
		},
	},
	en: {
		'file-missing': {
			found: ({ one, arg }) => `${FILES.en[arg('file')]} of ${one} is missing.`,
			mend: 'Restore it from a backup, or add the article again.',
		},
		'file-altered': {
			found: ({ one, arg }) => `${FILES.en[arg('file')]} of ${one} no longer matches its hash.`,
			mend: 'Restore it from a backup, or add the article again.',
		},
		'quote-missing': {
			found: ({ one }) => `${one} has no quote to prove it.`,
			mend: 'Reject it, or add it anew from its passage in the article.',
		},
		'own-words': {
			found: ({ one }) => `${one} is in your own words, without a quote.`,
			mend: 'If an article reports it, make the event from the passage.',
		},
		'end-before-start': {
			found: ({ one }) => `${one} ends before it begins.`,
			mend: 'Correct the date of the event.',
		},
		'order-cycle': {
			found: ({ one, others }) => `The order runs in a circle: ${one}, ${others}.`,
			mend: 'Check the quotes behind the order, then reject one of these events or set its date.',
		},
		'order-conflict': {
			found: ({ one }) => `The date of ${one} contradicts the order that the articles tell.`,
			mend: 'Compare the date with its quote and correct it.',
		},
		'article-undated': {
			found: ({ one }) => `${one} has no publication date.`,
			mend: 'Set the date on the article; words like “yesterday” are then resolved.',
		},
		'event-unreviewed': {
			found: ({ one }) => `${one} has not been reviewed.`,
			mend: 'Accept, correct or reject the event.',
		},
		'single-source': {
			found: ({ one, arg }) =>
				arg('articles') === '1'
					? `${one} stands in one article only.`
					: `${one} stands in ${arg('articles')} articles that all repeat one text.`,
			mend: 'Look for a second, independent source, or say that it rests on one.',
		},
		'alias-unresolved': {
			found: ({ one, others }) => `${one} and ${others} may be the same.`,
			mend: 'Merge the names, or mark them as different.',
		},
		'denial-unlinked': {
			found: ({ one }) => `What the denial ${one} denies is not in the dossier.`,
			mend: 'Add the article that holds the denied statement, or reject the denial.',
		},
		'denial-unanswered': {
			found: ({ one }) => `Nobody in the dossier answers the denial ${one}.`,
			mend: 'Look for an answer; if there is none, it may stand.',
		},
	},
};

/** What was found, as a sentence. */
export function lintText(language: MessageLanguage, { code, subject, others, args = {} }: LintFinding): string {
	const quoted = QUOTED[language];
	return RULES[language][code].found({
		one: quoted(subject),
		others: others.map((other) => quoted(other.subject)).join(', '),
		arg: (name) => String(args[name] ?? ''),
	});
}

/** What to do about it, as a sentence. */
export const lintMend = (language: MessageLanguage, code: LintCode): string => RULES[language][code].mend;
