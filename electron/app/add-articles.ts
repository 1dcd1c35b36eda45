import type { ImportReport, Intake } from '#contract/channels.ts';
import type { ColumnMapping } from '#domain/columns.ts';
import { DepescheError, type Failure } from '#domain/failure.ts';
import type { Refused, Source, Taken } from '#intake/intake.ts';
import { MOST_BYTES } from '#intake/limits.ts';
import { namesIn } from '#intake/zip.ts';
import { sha256 } from '#store/content-store.ts';
import { chained, inOrder, type Turn, turnstile } from './in-order.ts';
import type { OpenDossier } from './open-dossier.ts';
import { placedByOrigin } from './origins.ts';
import { isPortable } from './portable/bag.ts';
import type { Ports } from './ports.ts';
import { progressOf } from './progress.ts';
import { articleId, type Given } from './read-article.ts';
import { type Room, roomFor } from './room.ts';
import { type Prepared, prepare, putInto } from './take-article.ts';

/** One thing to take in: its bytes come when it is its turn, or it failed already. */
export interface Entry {
	readonly name: string;
	readonly source: () => Promise<Source>;
	/** Its bytes, before they come. */
	readonly size?: () => Promise<number>;
	readonly failure?: Failure;
}

export interface Batch {
	readonly entries: readonly Entry[];
	readonly given: Given;
	readonly columns?: ColumnMapping;
	readonly job?: string;
	readonly signal: AbortSignal;
}

/** Articles that are written together: working out what they change holds the event loop for a few milliseconds each. */
const TOGETHER = 16;
/** Entries being taken apart, and articles being read and written, at the same time, so that every process, thread and disk has work. */
const OPEN_AHEAD = 8;
const READ_AHEAD = 16;
/** Bytes of files that are held at the same time; a larger one is taken alone. */
const AT_ONCE = MOST_BYTES.document;

/** What was found in an entry; `end` closes it. */
type Found =
	| {
			readonly entry: Entry;
			/** Without bytes where the article has its own. */
			readonly source: Source;
			readonly hash: string;
			readonly taken: Taken;
			/** Called when the source is needed no longer. */
			readonly done: () => void;
	  }
	| { readonly intake: Intake }
	| { readonly end: true };

type Outcome = { readonly intake: Intake; readonly prepared?: Prepared } | { readonly end: true };

/**
 * Takes in a batch in its order. What fails is reported and the rest goes on; the whole batch is one step of undo. When cancelled, what was
 * taken in until then stays; the same batch again skips by their hash the files that are in. A failing disk ends it with `disk-full` or
 * `write-failed`.
 */
export async function addArticles(ports: Ports, dossier: OpenDossier, batch: Batch): Promise<ImportReport> {
	const { entries, signal } = batch;
	const job = batch.job ?? ports.newId();
	const progress = progressOf(ports, job, entries.length);
	const items: Intake[] = [];
	const added = { count: 0, title: '' };
	let waiting: Prepared[] = [];

	async function flush(): Promise<void> {
		const together = waiting;
		waiting = [];
		if (together.length === 0) return;
		added.count += together.length;
		added.title = together[0]?.record.title ?? '';
		await dossier.edit(async () => {
			const placed = await placedByOrigin(dossier, together);
			const changes = dossier.stepwise(placed.map((prepared) => (draft) => putInto(draft, dossier, prepared)));
			return { kind: 'add-articles', subject: added.count === 1 ? added.title : String(added.count), changes };
		}, job);
	}

	const known = knownBytes(dossier);
	const room = roomFor(AT_ONCE);
	const turns = turnstile();
	const makers = entries.map((entry) => () => findIn(ports, batch, entry, known, room, turns()));
	const found = chained(makers, OPEN_AHEAD, signal);
	const seen = new Set<string>();
	for await (const outcome of inOrder(found, (one) => prepared(ports, dossier, batch, one), READ_AHEAD)) {
		if ('end' in outcome) {
			progress.entryDone();
			continue;
		}
		const { intake, prepared: article } = outcome;
		if (article !== undefined && seen.has(article.record.id)) {
			items.push({ ...named(intake), outcome: 'known', article: article.record.id });
			continue;
		}
		items.push(intake);
		progress.item(intake);
		if (article === undefined) continue;
		seen.add(article.record.id);
		waiting.push(article);
		if (waiting.length >= TOGETHER) await flush();
	}
	await flush();
	progress.end();
	return {
		items,
		stored: items.filter(({ outcome }) => outcome.startsWith('stored')).length,
		refused: items.filter(({ outcome }) => outcome === 'refused').length,
		cancelled: signal.aborted,
	};
}

const named = ({ name, member }: Intake) => ({ name, ...(member !== undefined && { member }) });

/** A portable dossier, by its name and its declaration. */
const isPackage = async ({ name, bytes }: Source) =>
	isPortable(name) && (await namesIn(bytes)).some((inside) => /^(?:[^/]+\/)?bagit\.txt$/.test(inside));

/**
 * All that is in one entry. A file that is in the dossier already is known by its bytes and not opened. Entries get their room and their process in order:
 * one that got them early keeps them until its turn to be stored, and must not keep them from one before it.
 */
async function* findIn(
	ports: Ports,
	{ columns }: Batch,
	entry: Entry,
	known: (hash: string) => string | undefined,
	room: Room,
	turn: Turn,
): AsyncGenerator<Found> {
	const { name } = entry;
	let articles = 0;
	let users = 1;
	let held: { release(): void } | undefined;
	const done = () => {
		users -= 1;
		if (users === 0) held?.release();
	};
	try {
		await turn.come;
		if (entry.failure) throw new DepescheError(entry.failure.code, entry.failure.where, entry.failure.args);
		held = await room.take((await entry.size?.()) ?? 0);
		const source: Source = { ...(await entry.source()), ...(columns && { columns }) };
		if (await isPackage(source)) throw new DepescheError('package-is-dossier', name);
		const hash = sha256(source.bytes);
		const article = known(hash);
		if (article !== undefined) {
			turn.pass();
			yield { intake: { name, outcome: 'known', article } };
		} else {
			for await (const found of ports.reader.takeAll(source, turn.pass)) {
				articles += 1;
				if ('failure' in found) yield { intake: refusedMember(name, found) };
				else {
					users += 1;
					yield { entry, source: found.member ? { ...source, bytes: NONE } : source, hash, taken: found, done };
				}
			}
			if (articles === 0) throw new DepescheError('no-articles-inside', name);
		}
	} catch (cause) {
		turn.pass();
		if (!(cause instanceof DepescheError) || endsBatch(cause.failure)) throw cause;
		const { code, where, args } = cause.failure;
		const failure = articles > 0 ? { code, where: where ?? name, args: { ...args, taken: articles } } : cause.failure;
		yield { intake: { name, outcome: 'refused', failure } };
	} finally {
		turn.pass();
		done();
	}
	yield { end: true };
}

const NONE = new Uint8Array();

const refusedMember = (name: string, { member, failure }: Refused): Intake => ({
	name,
	member,
	outcome: 'refused',
	failure,
});

/** The article that has a file's very bytes; its table is made when the first file is looked for. */
function knownBytes(dossier: OpenDossier): (hash: string) => string | undefined {
	let articles: Map<string, string> | undefined;
	return (hash) => {
		if (articles === undefined) {
			articles = new Map();
			for (const { id, snapshot, container } of Object.values(dossier.document.articles))
				if (container === undefined) articles.set(snapshot.hash, id);
		}
		return articles.get(hash);
	};
}

async function prepared(ports: Ports, dossier: OpenDossier, batch: Batch, found: Found): Promise<Outcome> {
	if ('end' in found) return { end: true };
	if ('intake' in found) return { intake: found.intake };
	const { source, taken, hash } = found;
	const { name } = found.entry;
	const whose = { name, ...(taken.member && { member: taken.member.name }) };
	const id = articleId(taken.text);
	if (Object.hasOwn(dossier.document.articles, id)) {
		found.done();
		return { intake: { ...whose, outcome: 'known', article: id } };
	}
	const article = await prepare(ports, dossier.content, { ...source, hash }, taken, batch.given).finally(found.done);
	const { warnings } = article.record;
	if (warnings.length === 0) return { intake: { ...whose, outcome: 'stored', article: id }, prepared: article };
	return { intake: { ...whose, outcome: 'stored-with-warnings', article: id, warnings }, prepared: article };
}

/** A disk that takes no more will not take the next article either. */
const endsBatch = ({ code }: Failure) => code === 'disk-full' || code === 'write-failed' || code === 'dossier-closed';
