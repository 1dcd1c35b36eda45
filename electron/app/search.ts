import { setTimeout as delay } from 'node:timers/promises';
import type { DossierSummary, Handlers } from '#contract/channels.ts';
import { TABLE_NAMES } from '#domain/dossier.ts';
import { mergesOf } from '#domain/effective.ts';
import { DepescheError } from '#domain/failure.ts';
import type { Filter } from '#domain/filter.ts';
import type { IndexFilter } from '#search/conditions.ts';
import { INDEXED_TABLES, indexedChanges, indexedRows } from '#search/document.ts';
import type { OpenDossier } from './open-dossier.ts';
import type { Ports } from './ports.ts';
import type { Session } from './session.ts';

/** Records handed over together: the index and this thread are each busy with them for some tens of milliseconds. */
const TOGETHER = 500;
/** Milliseconds that an opened dossier has for being shown before its index is looked after; a search does not wait for that. */
const AFTER_OPENING = 3000;
/** How long a search waits for an index that is still being made, in milliseconds. */
const PATIENCE = 1500;

/** Keeps the open dossier's index in step with its records, and searches in it. */
export interface Search {
	/** To be told all that windows are told. */
	readonly push: Ports['push'];
	handlers(session: Session): Pick<Handlers, 'search.query'>;
}

interface Run {
	readonly dossier: OpenDossier;
	/** The index is open: edits go to it. */
	following: boolean;
	readonly settled: () => boolean;
	readonly done: Promise<void>;
}

export function createSearch(ports: Pick<Ports, 'searcher' | 'push' | 'indexAhead'>): Search {
	const { searcher } = ports;
	let session: Session | undefined;
	let run: Run | undefined;
	let soon: ReturnType<typeof setTimeout> | undefined;

	function start(dossier: OpenDossier): Run {
		let isSettled = false;
		const made: Run = {
			dossier,
			following: false,
			settled: () => isSettled,
			done: Promise.resolve()
				.then(() => catchUp(made))
				// A damaged index was thrown away: the second time it is made anew.
				.catch(() => catchUp(made))
				.then(() => {
					isSettled = true;
				}),
		};
		run = made;
		made.done.catch(() => undefined);
		return made;
	}

	/** Puts into the index what it does not hold, and takes out what is gone. Nothing to do where it stands at the dossier's state. */
	async function catchUp(made: Run): Promise<void> {
		const { dossier } = made;
		const isOver = () => run !== made;
		if (isOver()) return;
		made.following = false;
		const held = await searcher.open(dossier.folder);
		if (isOver()) return;
		made.following = true;
		if (held === stateOf(dossier.summary())) return;
		await searcher.begin();
		for (const table of INDEXED_TABLES) {
			const ids = Object.keys(dossier.document[table]);
			for (let from = 0; from < ids.length; from += TOGETHER) {
				if (isOver()) return;
				const upserts = indexedRows(dossier.document, table, ids.slice(from, from + TOGETHER));
				await searcher.put({ upserts, removed: [] });
			}
		}
		if (!isOver()) await searcher.settle(stateOf(dossier.summary()));
	}

	/** The run for the open dossier; a new one where there is none, or where the former failed. */
	function running(dossier: OpenDossier): Run {
		return run?.dossier === dossier ? run : start(dossier);
	}

	return {
		push(name, payload) {
			ports.push(name, payload);
			if (name === 'dossier.opened') {
				if (run !== undefined) void searcher.close().catch(() => undefined);
				run = undefined;
				const opened = session?.opened;
				clearTimeout(soon);
				if (opened !== undefined && ports.indexAhead) soon = setTimeout(() => running(opened), AFTER_OPENING).unref();
			}
			if (name === 'dossier.changed' && run?.following) {
				const { changes, summary } = payload as Parameters<typeof told>[0];
				told({ changes, summary });
			}
		},
		handlers(of) {
			session = of;
			return {
				async 'search.query'({ filter, complete, ...rest }) {
					const dossier = of.current();
					const request = { ...rest, filter: { ...filter, ...mentioning(dossier, filter) } };
					for (let attempt = 0; ; attempt += 1) {
						const { done, settled } = running(dossier);
						try {
							await (complete ? done : Promise.race([done, delay(PATIENCE, undefined, { ref: false })]));
							return { ...(await searcher.find(request)), partial: !settled() };
						} catch (cause) {
							if (cause instanceof DepescheError || attempt > 0) throw cause;
							run = undefined;
						}
					}
				},
			};
		},
	};

	function told({
		changes,
		summary,
	}: {
		changes: Parameters<typeof indexedChanges>[0];
		summary: DossierSummary;
	}): void {
		const made = run;
		searcher.put({ ...indexedChanges(changes), state: stateOf(summary) }).catch(() => {
			// The next search begins anew with what the index holds then.
			if (run === made) run = undefined;
		});
	}
}

/** Names the state of a dossier's records: another after each edit. */
const stateOf = ({ id, modified, counts }: DossierSummary): string =>
	[id, modified, ...TABLE_NAMES.map((table) => counts[table])].join(' ');

/** The filter's entities with those merged into them, and the articles that mention any: the index does not hold who is mentioned where. */
function mentioning({ document }: OpenDossier, { entities }: Filter): Pick<IndexFilter, 'entities' | 'mentioning'> {
	if (entities === undefined) return {};
	const records = Object.values(document.entities);
	const merges = mergesOf(records);
	const wanted = new Set(entities);
	const meant = records.filter(({ id }) => wanted.has(id) || wanted.has(merges.get(id) ?? ''));
	const articles = new Set(meant.flatMap(({ mentions }) => Object.keys(mentions)));
	return { entities: meant.map(({ id }) => id), mentioning: [...articles] };
}
