import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { SEARCH_KINDS, type SearchKind } from '#domain/search.ts';
import type { IndexedRecord, RecordKey } from './document.ts';
import { fillTerms, NEW_TERM, prepareTables } from './tables.ts';
import { wordsIn } from './words.ts';

/** Records to hold as they are now, and those to drop. */
export interface IndexBatch {
	readonly upserts: readonly IndexedRecord[];
	readonly removed: readonly RecordKey[];
	/** What the dossier's state is called with these made; undefined while the index is catching up. */
	readonly state?: string;
}

/** The index of one dossier: an SQLite file that can be made again at any time. */
export interface IndexFile {
	readonly db: DatabaseSync;
	/** A statement, prepared once. */
	sql(text: string): StatementSync;
	/** The state of the dossier that the index holds; empty: none for sure. */
	readonly state: string;
	/** From now on every record that is put is remembered, so that `settle` can drop the others. */
	begin(): void;
	/** `textOf` gives an article's text by its hash. */
	put(batch: IndexBatch, textOf: (hash: string) => string): void;
	/** Drops what was not put since `begin`. */
	settle(state: string): void;
	close(): void;
}

/** This many records at once are many: their words are gathered afterwards and not one by one. */
const MANY = 200;
const MOST_UNCOMMITTED = 20_000;
/** Bytes of new words that FTS5 gathers before it writes them: its own 1 MB makes many small pieces to be merged later. */
const GATHERED = 67_108_864;

/** A row's number modulo 8. */
export const kindNumber = (kind: SearchKind): number => SEARCH_KINDS.indexOf(kind);
export const wordsTable = (kind: SearchKind) => (kind === 'article' ? 'words_article' : 'words_record');

/** Opens the index, or makes an empty one where there is none or one that cannot be used. Where nothing can be written it stays in memory. */
export function openIndex(file: string): IndexFile {
	const anew = () => {
		removeIndex(file);
		return opened(file);
	};
	for (const attempt of [() => opened(file), anew]) {
		try {
			return attempt();
		} catch {}
	}
	return opened(':memory:');
}

/** Takes the index's files away. */
export function removeIndex(file: string): void {
	for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(file + ending, { force: true });
}

function opened(file: string): IndexFile {
	const db = new DatabaseSync(file);
	try {
		prepareTables(db);
		db.prepare('SELECT row FROM entry LIMIT 1').get();
	} catch (cause) {
		db.close();
		throw cause;
	}
	return indexFile(db);
}

interface EntryRow {
	readonly row: number;
	readonly stamp: string;
}

function indexFile(db: DatabaseSync): IndexFile {
	const statements = new Map<string, StatementSync>();
	let catchingUp = false;
	let termsBehind = false;
	let uncommitted = 0;

	function sql(text: string): StatementSync {
		const known = statements.get(text);
		if (known !== undefined) return known;
		const made = db.prepare(text);
		statements.set(text, made);
		return made;
	}

	/** While catching up, what is put is made durable only now and then: the index is compared with the records again if it ends early. */
	function inOne(work: () => void, atOnce: boolean): void {
		if (!db.isTransaction) db.exec('BEGIN IMMEDIATE');
		try {
			work();
			if (atOnce) db.exec('COMMIT');
		} catch (cause) {
			if (db.isTransaction) db.exec('ROLLBACK');
			throw cause;
		}
	}

	const setState = (state: string) => sql("INSERT OR REPLACE INTO meta VALUES ('state', ?)").run(state);
	const rowOf = ({ kind, id }: RecordKey) =>
		sql('SELECT row, stamp FROM entry WHERE kind = ? AND id = ?').get(kind, id) as EntryRow | undefined;

	function forget(kind: SearchKind, row: number): void {
		const table = wordsTable(kind);
		sql(
			`INSERT INTO ${table} (${table}, rowid, title, body, note, by_line) SELECT 'delete', row, title, body, note, by_line FROM content WHERE row = ?`,
		).run(row);
		for (const each of ['entry', 'content', 'facet']) sql(`DELETE FROM ${each} WHERE row = ?`).run(row);
	}

	function freeRow(kind: SearchKind): number {
		const { top } = sql('SELECT max(row) AS top FROM entry').get() as { top: number | null };
		return (Math.floor((top ?? 0) / 8) + 1) * 8 + kindNumber(kind);
	}

	function hold(record: IndexedRecord, textOf: (hash: string) => string, many: boolean): void {
		const { kind, id, title, note, byline } = record;
		const stamp = createHash('sha256').update(JSON.stringify(record)).digest('base64').slice(0, 20);
		const former = rowOf(record);
		if (former?.stamp === stamp) {
			if (catchingUp) sql('INSERT OR IGNORE INTO seen VALUES (?)').run(former.row);
			return;
		}
		if (former !== undefined) forget(kind, former.row);
		const row = former?.row ?? freeRow(kind);
		if (catchingUp) sql('INSERT OR IGNORE INTO seen VALUES (?)').run(row);
		const body = kind === 'article' ? textOf(record.body) : record.body;
		const { outlet, lang, type, factuality, decision, first, last } = record;
		sql('INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)').run(
			row,
			kind,
			id,
			stamp,
			outlet,
			lang,
			type,
			factuality,
			decision,
			first,
			last,
		);
		sql('INSERT INTO content VALUES (?, ?, ?, ?, ?)').run(row, title, body, note, byline);
		sql(`INSERT INTO ${wordsTable(kind)} (rowid, title, body, note, by_line) VALUES (?, ?, ?, ?, ?)`).run(
			row,
			title,
			body,
			note,
			byline,
		);
		const facet = sql('INSERT OR IGNORE INTO facet VALUES (?, ?, ?)');
		for (const article of record.articles) facet.run('article', article, row);
		for (const entity of record.entities) facet.run('entity', entity, row);
		for (const tag of record.tags) facet.run('tag', tag, row);
		if (many) termsBehind = true;
		else
			for (const word of wordsIn(`${title}\n${body}\n${note}\n${byline}`)) if (word.length > 1) sql(NEW_TERM).run(word);
	}

	return {
		db,
		sql,
		get state() {
			const found = sql("SELECT value FROM meta WHERE name = 'state'").get() as { value: string } | undefined;
			return found?.value ?? '';
		},
		begin() {
			catchingUp = true;
			db.exec('DELETE FROM seen');
			for (const table of ['words_article', 'words_record'])
				db.exec(`INSERT INTO ${table} (${table}, rank) VALUES ('hashsize', ${GATHERED})`);
			setState('');
		},
		put({ upserts, removed, state }, textOf) {
			inOne(
				() => {
					for (const key of removed) {
						const known = rowOf(key);
						if (known !== undefined) forget(key.kind, known.row);
					}
					const many = catchingUp && upserts.length >= MANY;
					for (const record of upserts) hold(record, textOf, many);
					if (state !== undefined && !catchingUp) setState(state);
					uncommitted += upserts.length;
					if (uncommitted > MOST_UNCOMMITTED) uncommitted = 0;
				},
				!catchingUp || uncommitted + upserts.length > MOST_UNCOMMITTED,
			);
		},
		settle(state) {
			inOne(() => {
				const stale = sql('SELECT row, kind FROM entry WHERE row NOT IN (SELECT row FROM seen)').all();
				for (const { row, kind } of stale) forget(kind as SearchKind, row as number);
				if (termsBehind) fillTerms(db);
				setState(state);
			}, true);
			catchingUp = false;
			termsBehind = false;
			db.exec('DELETE FROM seen; PRAGMA optimize');
		},
		close() {
			if (db.isTransaction) db.exec('COMMIT');
			statements.clear();
			db.close();
		},
	};
}
