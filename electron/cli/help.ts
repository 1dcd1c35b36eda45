import { EXPORT_FORMATS } from '#domain/export-formats.ts';

export const HELP = `Depesche turns news articles into a dossier: what happened when, who says so and who denies it.

  depesche read [FILE|-]             read one article and tell what is in it
  depesche add DOSSIER FILE...       add articles (files, folders, - for stdin) to a dossier
  depesche list DOSSIER              the chronology
  depesche events DOSSIER            the events
  depesche claims DOSSIER            who says what, and who denies it
  depesche entities DOSSIER          people, organisations and places
  depesche articles DOSSIER          the articles
  depesche search DOSSIER QUERY      search texts, events, claims, names and notes
  depesche duplicates DOSSIER        articles that repeat one text
  depesche set-date DOSSIER ARTICLE DATE
                                     set an article's publication date
  depesche export DOSSIER --to FILE  write a PDF, HTML, Word, CSV or other file
  depesche check DOSSIER             verify every file, reference and quote
  depesche open DOSSIER              open it in a window

“depesche COMMAND --help” tells more. Exit codes: 0 done, 1 nothing or only part could be done (the reasons are on
stderr), 2 bad usage.`;

const records = (name: string, what: string) => `Usage: depesche ${name} DOSSIER [--json]

${what}

  --json   one JSON document on stdout, and nothing else there`;

/** The help of each command. */
export const COMMANDS = {
	read: `Usage: depesche read [FILE|-] [--published DATE] [--lang LL] [--json]
       depesche read --jsonl [--published DATE] [--lang LL]

Reads one article, plain text or HTML, from FILE or stdin, without a dossier.

  --published DATE   when it was published: 2023-08-30, 2023-08 or 2023
  --lang LL          its language (de, en ...); without it, it is recognised
  --json             the whole reading as one JSON document
  --jsonl            read objects {"id","text"|"html","published"?,"lang"?,"url"?} from stdin, one a line, and write
                     one result a line, in order; a line that cannot be read yields {"id","error"}`,
	add: `Usage: depesche add DOSSIER FILE|FOLDER|-... [--published DATE] [--map FIELD=COLUMN,...] [--refused FILE]
                    [--seconds N] [--json]

Adds articles to a dossier, which is made if it is not there. Folders are searched to the bottom. A web archive, a feed, a
bibliography or a table may hold several. What is in the dossier already is passed over, so the same call again goes on
where one was broken off.

  --published DATE   when they were published: 2023-08-30, 2023-08 or 2023
  --map FIELD=COLUMN,...
                     which columns of a table hold what, by name or number, where their names do not tell; fields are
                     title, text, abstract, published, url, outlet, byline and lang
  --refused FILE     writes what was refused, and why, as CSV
  --seconds N        how long one file may take (20); what is in it beyond that is for another call. 0: as long as it takes
  --json             what became of each file, as one JSON document`,
	list: records('list', 'Prints the chronology: dated events in their order, then the undated ones.'),
	events: records('events', 'Prints the events with their quotes.'),
	claims: records(
		'claims',
		'Prints the claims by article, each with its speaker, and the denials with what they deny.',
	),
	entities: records('entities', 'Prints people, organisations and places with their names and mentions.'),
	articles: records('articles', 'Prints the articles with their dates.'),
	duplicates: `Usage: depesche duplicates DOSSIER [--json]
       depesche duplicates --jsonl

Lists the articles that repeat one text, wire copy for instance; each group is one origin.

  --json    the groups as one JSON document
  --jsonl   without a dossier: read objects {"id","text"} from stdin, one a line, and write a line {"a","b"} for each
            two texts that are one`,
	search: `Usage: depesche search DOSSIER QUERY [--outlet NAME] [--lang LL] [--person NAME] [--tag TAG] [--type TYPE]
                       [--from DATE] [--to DATE] [--limit N] [--json]

Searches the articles, events, claims, names and notes of a dossier. Other forms of a word are found too, compounds with
it, and names in other transcriptions or in Cyrillic.

  Putin Kim           both words        "Kim Jong Un"     the words as they stand
  Putin OR Kim        either            waffen*           words that begin so
  Putin NOT Kim, -Kim without           Putin NEAR/5 Kim  at most five words apart
  (a OR b) c          brackets

  --outlet, --lang, --person, --tag, --type   may be given several times
  --from, --to   of articles by publication, of events by their date
  --limit N      hits of each kind at the most; 20 if not said`,
	'set-date': `Usage: depesche set-date DOSSIER ARTICLE DATE [--json]

Sets when an article was published; the dates that depend on it are resolved anew.

  ARTICLE   its id, the beginning of its id, its file's name or its title
  DATE      2023-08-30, 2023-08 or 2023; “unknown” takes the date away`,
	export: `Usage: depesche export DOSSIER --to FILE [--format FORMAT] [--lang de|en] [--paper a4|us-letter]
                       [--template full|brief|chronology] [--standard pdf/a-3b|pdf/ua-1] [--grayscale] [--no-notes] [--sources]
                      [--query WORDS] [--from DATE] [--until DATE] [--outlet NAME] [--tag TAG]
                      [--redact-article ARTICLE] [--redact-name NAME] [--redact-notes] [--json]

Writes the dossier to FILE; its ending chooses the format. An unchanged dossier gives the same bytes. What a format has
no place for is told on stderr.

  --format FORMAT   instead of the ending:
${Object.entries(EXPORT_FORMATS)
	.map(([format, { ending, name }]) => `                      ${format.padEnd(12)} ${ending.padEnd(20)} ${name}`)
	.join('\n')}
  --lang de|en      language of headings; titles and quotes stay in the article's own
  --paper PAPER     a4 or us-letter, for PDF and Word
  --template, --standard, --grayscale, --no-notes   of the PDF: how much is printed, the standard it keeps to, in greys,
                    without what you noted
  --sources         attaches the articles' own files to the PDF, 200 MB at most; not together with --redact-article
                    or --redact-name, since nothing within them can be blacked out
  --query, --from, --until, --outlet, --tag   only this part of the dossier; the last two may be given several times
  --redact-article ARTICLE
                    leaves out an article and all that it alone says: its id, the beginning of its id, its file's
                    name or its title
  --redact-name NAME
                    blacks out a person, organisation or place in every spelling the dossier knows
  --redact-notes    leaves out notes and the reasons of grades
                    The finished file is searched for what was to be gone, and not written where something is left;
                    both --redact-article and --redact-name may be given several times
  --json            one JSON document on stdout: path, bytes, hash and losses`,
	check: `Usage: depesche check DOSSIER|FILE.zip [--repair] [--release] [--json]

Verifies the document, the journal, the log and the backups, the hash of every stored file, every reference between
records and every quote against its text. Exit code 1 if anything is not sound.

  --repair   first restores what can be restored from backup and journal, and says each thing it did; damaged
             originals are kept in the dossier's folder “damaged”
  --release  also lists what to mend before the dossier is handed on: undated articles, statements without quotes, circles
             and contradictions in the order, single sources, names that may be one, events nobody has reviewed,
             denials that deny nothing; exit code 1 if there are errors among it
  --json     one JSON document on stdout, and nothing else there`,
	open: `Usage: depesche open DOSSIER|FILE.zip

Opens the dossier in a window. A portable dossier is verified and unpacked to a folder beside it first.`,
} as const;

export type CommandName = keyof typeof COMMANDS;
