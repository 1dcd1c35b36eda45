import type { DatabaseSync } from 'node:sqlite';
import { soundKey } from '#domain/sound-key.ts';
import { backwards, stem } from './stem.ts';
import { isCyrillic, latin } from './transliterate.ts';

/** Goes up with every change of the tables or of how words are cut and folded; an index of another version is made anew. */
export const INDEX_VERSION = 2;

/**
 * `content` holds the texts, for excerpts and because FTS5 needs the old text to forget it; `entry` what is filtered by, apart from it so that
 * filtering reads no texts. Articles and short records are two word indexes, since bm25 compares lengths. `term` holds every word of both
 * with its stem, itself backwards and its sound, by which other forms of a word, compounds and transcriptions are found.
 */
const TABLES = `
	CREATE TABLE entry (row INTEGER PRIMARY KEY, kind TEXT NOT NULL, id TEXT NOT NULL, stamp TEXT NOT NULL, outlet TEXT, lang TEXT,
		type TEXT, factuality TEXT, decision TEXT, first REAL, last REAL);
	CREATE UNIQUE INDEX entry_key ON entry (kind, id);
	CREATE INDEX entry_first ON entry (kind, first);
	CREATE TABLE content (row INTEGER PRIMARY KEY, title TEXT, body TEXT, note TEXT, by_line TEXT);
	CREATE TABLE facet (name TEXT, value TEXT, row INTEGER, PRIMARY KEY (name, value, row)) WITHOUT ROWID;
	CREATE INDEX facet_row ON facet (row);
	CREATE VIRTUAL TABLE words_article USING fts5(title, body, note, by_line, content='content', content_rowid='row',
		tokenize='unicode61 remove_diacritics 2');
	CREATE VIRTUAL TABLE words_record USING fts5(title, body, note, by_line, content='content', content_rowid='row',
		tokenize='unicode61 remove_diacritics 2');
	CREATE VIRTUAL TABLE vocabulary_article USING fts5vocab(words_article, row);
	CREATE VIRTUAL TABLE vocabulary_record USING fts5vocab(words_record, row);
	CREATE TABLE term (term TEXT PRIMARY KEY, stem TEXT, tail TEXT, sound TEXT) WITHOUT ROWID;
	CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
`;

const TERM_INDEXES = ['stem', 'tail', 'sound'] as const;
/** Longer runs of letters are no words. */
const LONGEST_TERM = 60;

/** Sets the connection up and makes the tables of an empty file. */
export function prepareTables(db: DatabaseSync): void {
	db.exec(
		'PRAGMA busy_timeout = 5000; PRAGMA cache_size = -32768; PRAGMA mmap_size = 268435456; PRAGMA temp_store = MEMORY',
	);
	db.function('stem', { deterministic: true }, (term) => stem(String(term)));
	db.function('backwards', { deterministic: true }, (term) => backwards(String(term)));
	db.function('sound', { deterministic: true }, (term) => soundOf(String(term)));
	for (const name of ['seen', 'allowed']) db.exec(`CREATE TEMP TABLE IF NOT EXISTS ${name} (row INTEGER PRIMARY KEY)`);
	const { user_version: version } = db.prepare('PRAGMA user_version').get() as { user_version: number };
	if (version === INDEX_VERSION) return;
	db.exec(
		`PRAGMA page_size = 8192; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; BEGIN IMMEDIATE; ${TABLES}`,
	);
	for (const name of TERM_INDEXES) db.exec(`CREATE INDEX term_${name} ON term (${name}) WHERE ${name} IS NOT NULL`);
	db.exec(`PRAGMA user_version = ${INDEX_VERSION}; COMMIT`);
}

export const NEW_TERM = 'INSERT OR IGNORE INTO term VALUES (?1, stem(?1), backwards(?1), sound(?1))';

const ASCII_WORD = /^[a-z]+$/;

/** The key under which transcriptions of a name meet; null where there is none. */
export function soundOf(term: string): string | null {
	if (ASCII_WORD.test(term)) return term.length >= 5 ? soundKey(term) : null;
	return isCyrillic(term) ? soundKey(latin(term)) : null;
}

/** Rows of one statement: each statement costs as much as some rows. */
const ROWS = 64;
const [ROW, SEVERAL] = [1, ROWS].map(
	(rows) => `INSERT OR IGNORE INTO term VALUES ${Array.from({ length: rows }, () => '(?, ?, ?, ?)').join(', ')}`,
);

/** Fills `term` from the word indexes, where a great many words have come in at once. */
export function fillTerms(db: DatabaseSync): void {
	for (const name of TERM_INDEXES) db.exec(`DROP INDEX IF EXISTS term_${name}`);
	const several = db.prepare(SEVERAL ?? '');
	const row = db.prepare(ROW ?? '');
	for (const table of ['vocabulary_article', 'vocabulary_record']) {
		// As one text: a row handed over costs more than all that is done with its word.
		const { all } = db
			.prepare(`SELECT group_concat(term, ' ') AS "all" FROM ${table} WHERE length(term) BETWEEN 2 AND ${LONGEST_TERM}`)
			.get() as { all: string | null };
		let values: (string | null)[] = [];
		for (const word of all?.split(' ') ?? []) {
			values.push(word, stem(word), backwards(word), soundOf(word));
			if (values.length < 4 * ROWS) continue;
			several.run(...values);
			values = [];
		}
		for (let at = 0; at < values.length; at += 4) row.run(...values.slice(at, at + 4));
	}
	for (const name of TERM_INDEXES) db.exec(`CREATE INDEX term_${name} ON term (${name}) WHERE ${name} IS NOT NULL`);
}
