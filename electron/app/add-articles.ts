import type { ImportReport, Intake } from '#contract/channels.ts';
import type { Change } from '#domain/dossier.ts';
import { DepescheError, type Failure } from '#domain/failure.ts';
import type { Source } from '#intake/intake.ts';
import type { OpenDossier } from './open-dossier.ts';
import type { Ports } from './ports.ts';
import { articleId, type Given } from './read-article.ts';
import { changesFor, type Prepared, prepare } from './take-article.ts';

/** One thing to take in: its bytes come when it is its turn, or it failed already. */
export interface Entry {
	readonly name: string;
	readonly source: () => Promise<Source>;
	readonly failure?: Failure;
}

export interface Batch {
	readonly entries: readonly Entry[];
	readonly given: Given;
	readonly job?: string;
	readonly signal: AbortSignal;
}

/** Articles that are written together: one write of the dossier's document is dear, a lost batch dearer. */
const TOGETHER = 50;
/** Entries being taken in at the same time, so that every reading thread has work. */
const AHEAD = 8;

type Outcome = { readonly intake: Intake } | { readonly intake: Intake; readonly prepared: Prepared };

/**
 * Takes in a batch in its order. What fails is reported and the rest goes on; the whole batch is one step of undo. When cancelled, what was
 * taken in until then stays. A failing disk ends it with `disk-full` or `write-failed`.
 */
export async function addArticles(ports: Ports, dossier: OpenDossier, batch: Batch): Promise<ImportReport> {
	const { entries, signal } = batch;
	const job = batch.job ?? ports.newId();
	const items: Intake[] = [];
	const added = { count: 0, title: '' };
	let waiting: Prepared[] = [];

	async function flush(): Promise<void> {
		const together = waiting;
		waiting = [];
		if (together.length === 0) return;
		added.count += together.length;
		added.title = together[0]?.record.title ?? '';
		await dossier.edit(() => {
			const changes: Change[] = dossier.stepwise(together.map((prepared) => () => changesFor(dossier, prepared)));
			return { kind: 'add-articles', subject: added.count === 1 ? added.title : String(added.count), changes };
		}, job);
	}

	const seen = new Set<string>();
	for await (const outcome of inOrder(entries, (entry) => takeIn(ports, dossier, batch, entry), signal)) {
		if ('prepared' in outcome && seen.has(outcome.prepared.record.id)) {
			items.push({ name: outcome.intake.name, outcome: 'known', article: outcome.prepared.record.id });
		} else {
			items.push(outcome.intake);
			if ('prepared' in outcome) {
				seen.add(outcome.prepared.record.id);
				waiting.push(outcome.prepared);
			}
		}
		ports.push('job.progress', { job, done: items.length, total: entries.length, label: outcome.intake.name });
		if (waiting.length >= TOGETHER) await flush();
	}
	await flush();
	return {
		items,
		stored: items.filter(({ outcome }) => outcome.startsWith('stored')).length,
		refused: items.filter(({ outcome }) => outcome === 'refused').length,
		cancelled: signal.aborted,
	};
}

/** Runs `work` over entries, several at once, and yields in their order. */
async function* inOrder(
	entries: readonly Entry[],
	work: (entry: Entry) => Promise<Outcome>,
	signal: AbortSignal,
): AsyncGenerator<Outcome> {
	const running: Promise<Outcome>[] = [];
	let next = 0;
	try {
		while (!signal.aborted) {
			for (let entry = entries[next]; entry !== undefined && running.length < AHEAD; entry = entries[next]) {
				running.push(work(entry));
				next += 1;
			}
			const first = running.shift();
			if (first === undefined) return;
			yield await first;
		}
	} finally {
		await Promise.allSettled(running);
	}
}

async function takeIn(ports: Ports, dossier: OpenDossier, batch: Batch, entry: Entry): Promise<Outcome> {
	const { name } = entry;
	if (entry.failure) return { intake: { name, outcome: 'refused', failure: entry.failure } };
	try {
		const source = await entry.source();
		const taken = await ports.reader.take(source);
		const id = articleId(taken.text);
		if (Object.hasOwn(dossier.document.articles, id)) return { intake: { name, outcome: 'known', article: id } };
		const prepared = await prepare(ports, dossier.content, source, taken, batch.given);
		const { warnings } = prepared.record;
		if (warnings.length === 0) return { intake: { name, outcome: 'stored', article: id }, prepared };
		return { intake: { name, outcome: 'stored-with-warnings', article: id, warnings }, prepared };
	} catch (cause) {
		if (!(cause instanceof DepescheError) || endsBatch(cause.failure)) throw cause;
		return { intake: { name, outcome: 'refused', failure: cause.failure } };
	}
}

/** A disk that takes no more will not take the next article either. */
const endsBatch = ({ code }: Failure) => code === 'disk-full' || code === 'write-failed' || code === 'dossier-closed';
