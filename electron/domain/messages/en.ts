import { EXPORT_ENDINGS } from '../export-formats.ts';
import { bracketed, megabytes, type Sentences } from './sentences.ts';

/** What is wrong with a search. */
const QUERY_FAULTS: Readonly<Record<string, string>> = {
	empty: 'it has no word to look for',
	'too-long': 'it is too long, shorten it',
	'too-deep': 'its brackets are nested too deeply',
	quote: 'a quotation mark is not closed',
	bracket: 'a bracket has no counterpart',
	operand: 'a word is missing before or after AND, OR or NOT',
	'only-not': 'it only excludes, add a word that must be there',
	near: 'NEAR needs a word on both sides, as in Putin NEAR/5 Kim',
};

/** How a file unpacks to too much. */
const UNPACKS: Readonly<Record<string, (value: string) => string>> = {
	total: (value) => `unpacks to more than ${megabytes(value)} MB`,
	ratio: (value) => `unpacks to more than ${value} times its size`,
	entries: (value) => `holds more than ${value} entries`,
	member: (value) => `holds an entry of more than ${megabytes(value)} MB`,
};

/** What is wrong with a portable dossier. */
const PACKAGES: Readonly<Record<string, (entry: string) => string>> = {
	'no-bag': () => 'it holds no bag of BagIt',
	version: (entry) => `${entry} does not say BagIt 1.0 in UTF-8`,
	manifest: (entry) => `${entry} has a line that is none of a manifest`,
	missing: (entry) => `${entry} is missing`,
	extra: (entry) => `${entry} does not belong in it`,
	hash: (entry) => `${entry} does not match its hash`,
	size: (entry) => `${entry} names another size`,
	unsound: (entry) => `its dossier is not sound: ${entry}`,
};

export const en: Sentences = {
	failures: {
		'file-missing': ({ where }) => `There is no file or folder at ${where}; check the path.`,
		'file-unreadable': ({ where, value }) =>
			value('taken') !== '' && (value('reason') === 'timeout' || value('reason') === 'memory')
				? `${where} took too much ${value('reason') === 'timeout' ? 'time' : 'memory'} to read from some point on; the articles before it were taken in, split it for the rest.`
				: value('reason') === 'timeout'
					? `${where} took too long to read and was left out; if it is not one article, split it.`
					: value('reason') === 'memory'
						? `${where} needed too much memory to read and was left out; if it is not one article, split it.`
						: `${where} could not be read${bracketed(value('reason'))}; check that it is there and that you may open it.`,
		'out-of-time': ({ where, value }) =>
			`${where} was not reached in the ${value('seconds')} seconds that one file has; what was read until then is in. The same call again takes in the rest, --seconds 0 all at once.`,
		'file-empty': ({ where }) => `${where} is empty; there is nothing to read in it.`,
		'file-binary': ({ where }) =>
			`${where} is neither a text nor a known document; Depesche reads text, web pages, PDF, DOCX, ODT, mails, web archives, feeds, bibliographies and tables.`,
		'file-too-large': ({ where, value }) =>
			`${where} is larger than ${megabytes(value('limit'))} MB, too large for one article; split it.`,
		'format-unknown': ({ where }) =>
			`The format of ${where} is not known; Depesche reads text, web pages, PDF, DOCX, ODT, mails, web archives, feeds, bibliographies and tables.`,
		'folder-without-articles': ({ where }) =>
			`The folder ${where} holds no articles; choose one with texts, web pages or documents.`,
		'no-text': ({ where }) =>
			`No article text was found in ${where}; save the page again with its text, or paste the text.`,
		'no-text-layer': ({ where }) =>
			`${where} holds pictures of pages and no text; run text recognition (OCR) over it and add it again.`,
		'several-articles': ({ where }) => `${where} holds several articles; add it to a dossier with “depesche add”.`,
		'nested-too-deep': ({ where }) =>
			`${where} is a collection inside a collection and was left out; take it out and add it by itself.`,
		'unpacks-too-large': ({ where, value }) =>
			value('taken') === ''
				? `${where} ${UNPACKS[value('limit')]?.(value('value')) ?? 'unpacks to too much'} and was left out; split it, or check where it came from.`
				: `${where} ${UNPACKS[value('limit')]?.(value('value')) ?? 'unpacks to too much'}; the articles up to there were taken in, split it for the rest.`,
		'entry-unsafe': ({ where, value }) =>
			`An entry of ${where} has a name that leads out of the archive or occurs twice${bracketed(value('entry'))}; the file was left out, check where it came from.`,
		'file-encrypted': ({ where }) => `${where} is encrypted with a password; save it without one and add it again.`,
		'file-damaged': ({ where, value }) =>
			value('taken') === ''
				? `${where} is damaged or incomplete; get the file anew.`
				: `${where} is damaged or incomplete from some point on; the articles before it were read, get the file anew for the rest.`,
		'too-deep': ({ where }) => `${where} is nested deeper than an article ever is, and was left out.`,
		'no-articles-inside': ({ where }) => `There is no article in ${where}; check that it is the right file.`,
		'feed-entry-link-only': ({ where, value }) =>
			`The feed gives only the address of “${where}”${bracketed(value('url'))}; save the page and add it.`,
		'feed-listed': ({ where, value }) =>
			`“${where}” is a feed that the list only names${bracketed(value('url'))}; Depesche does not fetch it, save it as a file and add that.`,
		'only-reference': ({ where }) =>
			`For “${where}” there are only particulars here and no text; add the article itself.`,
		'columns-unknown': ({ where, value }) =>
			`No column of ${where} can be told to be the text; say which one it is with --map${bracketed(value('columns'))}.`,
		'mapping-invalid': ({ where }) => `“${where}” maps no column; write FIELD=COLUMN, as in text=Body,title=Headline.`,
		'article-known': ({ where }) => `${where} is in the dossier already; it was not added again.`,
		'date-invalid': ({ where }) => `“${where}” is not a date; write it as 2023-08-30, 2023-08 or 2023.`,
		'language-unknown': ({ where }) => `“${where}” is not a language code; write two letters, such as de or en.`,
		'article-unknown': ({ where }) => `The dossier has no article “${where}”; list them with “depesche articles”.`,
		'event-unknown': ({ where }) => `The dossier has no event “${where}” any more; reload the list.`,
		'claim-unknown': ({ where }) => `The dossier has no claim “${where}” any more; reload the list.`,
		'entity-unknown': ({ where }) => `The dossier has no name “${where}” any more; reload the list.`,
		'view-unknown': ({ where }) => `There is no kept view “${where}” any more; reload the list.`,
		'selection-invalid': ({ where }) => `The passage does not lie in the text of “${where}”; select it again.`,
		'dossier-missing': ({ where }) => `There is no dossier at ${where}; check the path.`,
		'dossier-exists': ({ where }) => `Something is at ${where} already; choose another name for the new dossier.`,
		'package-invalid': ({ where, value }) =>
			`${where} is no sound portable dossier${bracketed(PACKAGES[value('reason')]?.(value('entry')) ?? '')}; have it sent again, nothing of it was unpacked.`,
		'package-is-dossier': ({ where }) =>
			`${where} is a portable dossier and not an article; open it (depesche open), it is then unpacked beside the file.`,
		'package-unpacked': ({ where, value }) =>
			`${where} was unpacked before; open ${value('folder')}, or move that folder away to unpack it anew.`,
		'redaction-leaks': ({ where, value }) =>
			`${where} was not written, since what was to be redacted still stands in it: “${value('what')}” in ${value('place')}; redact that as well, or choose another format.`,
		'redaction-unchecked': ({ where }) =>
			`The file (${where}) was not written, since it could not be checked for what was to be redacted; choose another format.`,
		'redaction-impossible': ({ where }) =>
			`${where} was not written: a portable dossier holds every article whole and cannot be redacted; choose another format.`,
		'sources-redacted': ({ where }) =>
			`${where} was not written: the files of articles cannot be redacted; export without them.`,
		'sources-too-large': ({ where, value }) =>
			`${where} was not written: the files of the articles have ${value('size')} MB together, and at most ${value('limit')} MB are embedded; export without them, or fewer articles.`,
		'redaction-unknown': ({ where }) =>
			`There is no article or name “${where}” in the dossier to redact; check the spelling. Nothing was written.`,
		'dossier-damaged': ({ where, value }) =>
			`The dossier ${where} is damaged${bracketed(value('reason'))}; restore it from a backup, nothing was changed in it.`,
		'dossier-newer': ({ where, value }) =>
			`The dossier ${where} was made by a newer Depesche (schema ${value('found')}, this one knows ${value('known')}); update Depesche to open it.`,
		'dossier-locked': ({ where, value }) =>
			value('program') === ''
				? `The dossier ${where} is being opened elsewhere; try again in a moment.`
				: `The dossier ${where} is open in ${value('program')} (process ${value('pid')} on ${value('host')}, since ${value('since')}); close it there first.`,
		'dossier-closed': () => 'No dossier is open; open or create one first.',
		'write-failed': ({ where, value }) =>
			`${where} could not be written${bracketed(value('reason'))}; check that you may write there. Nothing was changed.`,
		'disk-full': ({ where }) =>
			`The disk is full, so ${where} could not be written; make room and try again. Nothing was changed.`,
		'version-unknown': ({ where }) => `There is no version “${where}” any more; reload the list of versions.`,
		'name-taken': ({ where }) => `A version is already called “${where}”; choose another name.`,
		'export-format-unknown': ({ where }) => `The ending of ${where} names no format; use one of ${EXPORT_ENDINGS}.`,
		'export-failed': ({ where, value }) =>
			`The export failed${bracketed(value('reason') || where)}; the dossier is unchanged, try another format.`,
		cancelled: () => 'It was cancelled; what was done until then stays.',
		'query-invalid': ({ where, value }) =>
			`The search “${where}” cannot be understood: ${QUERY_FAULTS[value('reason')] ?? 'write it differently'}.`,
		'request-invalid': ({ where }) => `Depesche did not understand a request${bracketed(where)}; please report this.`,
		'sender-refused': () => 'A request from an unknown page was refused.',
		'nothing-to-undo': () => 'There is nothing to undo.',
		'nothing-to-redo': () => 'There is nothing to redo.',
		'json-line-invalid': ({ where, value }) =>
			`Line ${where} is not an object with “text” or “html”${bracketed(value('reason'))}; the line was left out.`,
		internal: ({ where, value }) =>
			`Something went wrong in Depesche itself${bracketed([where, value('reason')].filter((part) => part !== '').join(': '))}; please report this.`,
	},
	warnings: {
		'no-publication-date': ({ value }) =>
			value('count') === '1'
				? 'One date waits for the publication date; set it to resolve the date.'
				: `${value('count')} dates wait for the publication date; set it to resolve them.`,
		'language-not-analysed': ({ value }) =>
			`The language “${value('lang')}” is not analysed; only plain numeric dates were read.`,
		'stage-failed': ({ value }) =>
			`Part of the reading failed${bracketed(value('stage'))}; check this article yourself.`,
		'order-contradiction': () => 'The order of some events contradicts itself; check their dates and order.',
		'empty-text': () => 'The article has no words.',
		'no-article-body': () =>
			'The page has no recognisable article, so all of its text was taken; check it for menus and advertising.',
		'abstract-only': () => 'Only the abstract or teaser was taken in; the article itself is still missing.',
		'cut-short': () => 'The file breaks off inside this article; its end is missing.',
		'replacement-characters': ({ value }) =>
			`${value('count')} characters could not be decoded; save the file as UTF-8 if the text looks broken.`,
	},
	findings: {
		'text-missing': ({ where }) => `The text of ${where} is missing; restore it from a backup.`,
		'text-altered': ({ where }) => `The text of ${where} was altered since it was taken in; restore it from a backup.`,
		'snapshot-missing': ({ where }) => `The original file of ${where} is missing; restore it from a backup.`,
		'snapshot-altered': ({ where }) => `The original file of ${where} was altered; restore it from a backup.`,
		'reading-missing': ({ where }) => `The reading of ${where} is missing; set its date again to read it anew.`,
		'reading-altered': ({ where }) => `The reading of ${where} was altered; set its date again to read it anew.`,
		'reference-broken': ({ where }) => `A record points to one that is not there: ${where}.`,
		'quote-drifted': ({ where }) => `A quote does not stand where it should: ${where}.`,
		'document-damaged': ({ where }) =>
			`The dossier’s document is damaged: ${where}; “depesche check --repair” restores it from backup and journal.`,
		'journal-damaged': ({ where }) =>
			`The journal is damaged: ${where}; “depesche check --repair” restores what can be restored.`,
		'journal-torn': ({ where }) =>
			`The last line of the journal was not written to its end; what there was of it is kept: ${where}.`,
		'journal-behind': ({ where }) => `The log names edits that the journal lacks: ${where}.`,
		'evidence-missing': ({ where }) => `The log ${where} is missing; a new one begins at the next opening.`,
		'evidence-broken': ({ where }) => `The log was changed after it was written: ${where}.`,
		'backup-damaged': ({ where }) => `The backup ${where} is damaged; it cannot be gone back to.`,
		'file-unknown': ({ where }) => `No article names the file ${where}; it is left from something undone.`,
	},
	repairs: {
		'original-kept': ({ where }) => `The damaged original is kept: ${where}.`,
		'from-backup': ({ where }) => `The document was restored from the backup ${where}.`,
		'from-journal': ({ where }) =>
			`The document was restored from the journal, which goes back to the beginning: ${where}.`,
		'from-own-lines': ({ where }) =>
			`There was no usable backup; the document was restored from those of its lines that are intact: ${where}.`,
		'record-lost': ({ where }) => `A record could not be saved: ${where}.`,
		'journal-replayed': ({ where }) => `Edits made again from the journal: ${where}.`,
		'entry-lost': ({ where }) => `An edit in the journal could not be read any more: ${where}.`,
		'entries-skipped': ({ where }) => `Edits that built on what was lost and could not be made again: ${where}.`,
		'history-dropped': ({ where }) =>
			`Nothing before this can be undone any more, and the named versions are lost: ${where}.`,
		'log-renewed': ({ where }) => `The altered log is now at ${where}; a new one begins with its checksum.`,
		'file-restored': ({ where }) => `Restored: ${where}.`,
	},
};
