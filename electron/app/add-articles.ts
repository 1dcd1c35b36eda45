import type { ImportReport, Intake } from '#contract/channels.ts';
import type { ColumnMapping } from '#domain/columns.ts';
import { DepescheError, type Failure } from '#domain/failure.ts';
import type { Source } from '#intake/intake.ts';
import { MOST_BYTES } from '#intake/limits.ts';
import { type Found, findIn } from './find-in.ts';
import { chained, inOrder, turnstile } from './in-order.ts';
import { knownBytes } from './known-bytes.ts';
import type { OpenDossier } from './open-dossier.ts';
import { placedByOrigin } from './origins.ts';
import type { Ports } from './ports.ts';
import { progressOf } from './progress.ts';
import type { Given } from './read-article.ts';
import { roomFor } from './room.ts';
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
	/** That one file may take. */
	readonly seconds?: number;
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
	const isIn = (id: string) => seen.has(id) || Object.hasOwn(dossier.document.articles, id);
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
		// The one it is the same as may have found no time.
		const told = intake.outcome === 'known' && !isIn(intake.article ?? '') ? untimely(named(intake), batch) : intake;
		items.push(told);
		progress.item(told);
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

/** What found no time is left for another. */
const untimely = (whose: Pick<Intake, 'name' | 'member'>, { seconds = 0 }: Batch): Intake => ({
	...whose,
	outcome: 'refused',
	failure: { code: 'out-of-time', where: whose.member ?? whose.name, args: { seconds } },
});

const named = ({ name, member }: Intake) => ({ name, ...(member !== undefined && { member }) });

async function prepared(ports: Ports, dossier: OpenDossier, batch: Batch, found: Found): Promise<Outcome> {
	if ('end' in found) return { end: true };
	if ('intake' in found) return { intake: found.intake };
	const { source, taken, hash, id } = found;
	const { name } = found.entry;
	const whose = { name, ...(taken.member && { member: taken.member.name }) };
	if (Object.hasOwn(dossier.document.articles, id)) {
		found.done();
		return { intake: { ...whose, outcome: 'known', article: id } };
	}
	let article: Prepared;
	try {
		article = await prepare(ports, dossier.content, { ...source, hash }, taken, batch.given, found.haste);
	} catch (cause) {
		if (cause instanceof DepescheError && cause.failure.code === 'out-of-time')
			return { intake: untimely(whose, batch) };
		throw cause;
	} finally {
		found.done();
	}
	const { warnings } = article.record;
	if (warnings.length === 0) return { intake: { ...whose, outcome: 'stored', article: id }, prepared: article };
	return { intake: { ...whose, outcome: 'stored-with-warnings', article: id, warnings }, prepared: article };
}
