import type { ExportFormat } from '#contract/channels.ts';
import type { ArticleRecord, DossierDocument, EntityRecord } from '#domain/dossier.ts';
import type { Edition } from '#domain/edition.ts';
import { effectiveEntities, mergesOf } from '#domain/effective.ts';
import { DepescheError } from '#domain/failure.ts';
import type { Mark } from '#domain/mark.ts';
import { BLOCKS, type Redaction } from '#domain/redaction.ts';
import { folded, type Spelled, spellingsOf } from '#domain/spellings.ts';
import type { Layer } from '#export/layers.ts';
import { isSearchable, leaksIn, type Secrets, standing } from '#export/leak.ts';
import { redactedDocument } from '#synthesis/redact/redacted.ts';
import type { OpenDossier } from './open-dossier.ts';
import { articleOf, readingOf, textOf } from './readings.ts';

/** Whether there is anything to redact. */
export const isRedacting = ({ articles = [], entities = [], names = [], notes = false }: Redaction) =>
	notes || articles.length + entities.length + names.length > 0;

/**
 * The dossier without what is to be gone, and what must not be found in a file made of it: names in every spelling of records and readings,
 * sentences, addresses and hashes of articles, notes. Throws `article-unknown`, `entity-unknown`, `redaction-unknown` or `dossier-damaged`.
 */
export async function redact(
	dossier: OpenDossier,
	redaction: Redaction,
	lang: keyof typeof BLOCKS,
): Promise<{ readonly document: DossierDocument; readonly secrets: Secrets }> {
	const { document } = dossier;
	const { articles = [], notes = false } = redaction;
	const gone = articles.map((id) => articleOf(dossier, id));
	const people = peopleIn(document, redaction);
	const spellings = spellingsOf([
		...(await Promise.all(people.entities.map((entity) => spelled(dossier, entity)))),
		...people.others.map((name) => ({ spellings: [name], surnames: false })),
	]);
	const cut = {
		articles: new Set(articles),
		entities: new Set(people.entities.map(({ id }) => id)),
		spellings,
		notes,
		block: BLOCKS[lang],
	};
	const passages = [...(await passagesOf(dossier, gone)), ...(notes ? notesIn(document) : [])];
	return { document: redactedDocument(document, cut), secrets: { spellings, passages: passages.filter(isSearchable) } };
}

const key = (name: string) =>
	folded(name)
		.text.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();

/** The names that stand for those to be gone, and names that no record has. */
function peopleIn(document: DossierDocument, { entities = [], names = [] }: Redaction) {
	const merges = mergesOf(Object.values(document.entities));
	const known = effectiveEntities(Object.values(document.entities), merges);
	const found = new Map<string, EntityRecord>();
	for (const id of entities) {
		const entity = known.get(merges.get(id) ?? id);
		if (entity === undefined) throw new DepescheError('entity-unknown', id);
		found.set(entity.id, entity);
	}
	const others: string[] = [];
	for (const name of names) {
		const wanted = key(name);
		const meant = [...known.values()].filter(
			(entity) =>
				[entity.name, ...entity.aliases].some((spelling) => key(spelling) === wanted) ||
				(entity.type === 'PER' && key(entity.name).endsWith(` ${wanted}`)),
		);
		for (const entity of meant) found.set(entity.id, entity);
		if (meant.length > 0) continue;
		const alone = spellingsOf([{ spellings: [name], surnames: false }]);
		if (wanted === '' || alone.find(JSON.stringify(document)).length === 0)
			throw new DepescheError('redaction-unknown', name);
		others.push(name);
	}
	return { entities: [...found.values()], others };
}

/** All spellings of a name: of its record, and of its mentions as each article has them. */
async function spelled(dossier: OpenDossier, entity: EntityRecord): Promise<Spelled> {
	const spellings = new Set([entity.name, ...entity.aliases]);
	const known = new Set([...spellings].map(key));
	for (const id of Object.keys(entity.mentions)) {
		const { entities } = await readingOf(dossier, articleOf(dossier, id));
		for (const { name, aliases, mentions } of entities) {
			const all = [name, ...aliases];
			if (!all.some((one) => known.has(key(one)))) continue;
			for (const one of [...all, ...mentions.map(({ text }) => text)]) if (isName(one)) spellings.add(one);
		}
	}
	return { spellings, surnames: entity.type === 'PER' };
}

/** A mention may be a common noun or a pronoun; names have a capital, or a script that knows none. */
const isName = (text: string) => /[\p{Lu}\p{Lo}]/u.test(text);

/** What of articles may stand nowhere: what they say, called or lay at, as far as no article that stays has it too. */
async function passagesOf(dossier: OpenDossier, gone: readonly ArticleRecord[]): Promise<string[]> {
	if (gone.length === 0) return [];
	const ids = new Set(gone.map(({ id }) => id));
	const kept = Object.values(dossier.document.articles).filter(({ id }) => !ids.has(id));
	const passages = new Set<string>();
	for (const article of gone) {
		const { id, title, byline, url, snapshot, text, reading, container } = article;
		const whole = await textOf(dossier, article);
		for (const passage of [
			id,
			title,
			byline,
			url?.replace(/^\w+:\/+/, ''),
			snapshot.filename,
			snapshot.hash,
			text,
			reading,
		])
			if (passage !== undefined) passages.add(passage);
		if (container !== undefined) passages.add(container.hash).add(container.member);
		for (const sentence of whole.split(/(?<=[.!?…。]["“”»«']?)\s+|\n+/u))
			if (sentence.length >= SENTENCE) passages.add(sentence);
	}
	const everywhere = kept.map(({ title, byline = '', url = '', snapshot, text }) =>
		[title, byline, url, snapshot.filename, snapshot.hash, text].join('\n'),
	);
	const all = [...passages];
	const shared = standing(all, everywhere);
	for (const article of kept) for (const one of standing(all, [await textOf(dossier, article)])) shared.add(one);
	return all.filter((passage) => !shared.has(passage));
}

/** Characters of a sentence that is an article's own. */
const SENTENCE = 30;

function notesIn({ articles, events, claims, entities, outlets }: DossierDocument): string[] {
	const marks = [articles, events, claims, entities, outlets].flatMap((table) =>
		Object.values<{ readonly mark?: Mark }>(table).flatMap(({ mark }) => mark ?? []),
	);
	return marks.flatMap(({ note, grade, passages = [] }) =>
		[note, grade?.reason, ...passages.map((one) => one.note)].flatMap((text) => text ?? []),
	);
}

/**
 * Looks for secrets in a finished file, packed, encoded or escaped as they may be. `empty` makes the same file of nothing, to tell a name from
 * a word that the format has itself. Throws `redaction-leaks` (args: what, place).
 */
export async function refuseLeaks(
	target: string,
	format: ExportFormat,
	bytes: Uint8Array,
	secrets: Secrets,
	empty: () => Promise<Uint8Array>,
): Promise<void> {
	const search = async (file: Uint8Array, looked: Secrets) =>
		leaksIn(file, format, looked, format === 'pdf' ? await pdfPages(file) : []);
	let leaks = await search(bytes, secrets);
	if (leaks.length > 0) {
		const own = await search(await empty(), secrets);
		const spellings = secrets.spellings.strict(new Set(own.map(({ what }) => what)));
		if (own.length > 0) leaks = await search(bytes, { ...secrets, spellings });
	}
	const [leak] = leaks;
	if (leak === undefined) return;
	const { what, place } = leak;
	throw new DepescheError('redaction-leaks', target, { what: what.replaceAll(/\s+/g, ' ').slice(0, 120), place });
}

/** The same edition of nothing. */
export const emptied = (edition: Edition): Edition => ({
	...edition,
	info: { ...edition.info, name: '' },
	articles: [],
	events: [],
	claims: [],
	entities: [],
	relations: [],
	outlets: [],
	bounds: {},
	contradictions: [],
});

/** The words of a PDF's pages, which its own bytes hold as glyphs. */
async function pdfPages(bytes: Uint8Array): Promise<Layer[]> {
	const { extractText, getDocumentProxy } = await import('unpdf');
	const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
	try {
		const { text } = await extractText(document, { mergePages: false });
		return text.flatMap((page, i) => {
			const place = `pdf, ${i + 1}`;
			return [
				{ place, text: page },
				{ place, text: page.replace(/[-\u2010\u00ad]\n/g, '').replaceAll('\n', ' ') },
			];
		});
	} finally {
		await document.destroy();
	}
}
