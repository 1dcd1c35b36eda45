import type { ArticleRecord } from '#domain/dossier.ts';
import type { ArticleId } from '#domain/ids.ts';
import { addressKey } from '#synthesis/addresses.ts';
import { bandIndex, type Candidate, originAmong } from '#synthesis/duplicates.ts';
import { runsOf, sketchOf } from '#synthesis/sketch.ts';
import type { OpenDossier } from './open-dossier.ts';
import { textOf } from './readings.ts';
import type { Prepared } from './take-article.ts';

/** Texts that were compared of late: of a thousand alike it is the same few that each is held against. */
const compared = new WeakMap<OpenDossier, Map<ArticleId, ReadonlySet<number>>>();
const MOST_KEPT = 128;
/** UTF-16 units of the longest that is kept. */
const LONGEST_KEPT = 20_000;

/**
 * Tells of articles that are about to come in together whose text they repeat and which capture of the same address they replace, among
 * themselves and in the dossier. Costs by what may repeat them, not by the dossier.
 */
export async function placedByOrigin(dossier: OpenDossier, together: readonly Prepared[]): Promise<Prepared[]> {
	const { articles } = dossier.known.index;
	const placed = new Map<ArticleId, Prepared>();
	const bands = bandIndex();
	const addresses = new Map<string, ArticleId>();
	const known = compared.get(dossier) ?? new Map<ArticleId, ReadonlySet<number>>();
	compared.set(dossier, known);

	async function candidate(id: ArticleId): Promise<Candidate[]> {
		const coming = placed.get(id);
		const there = coming?.record ?? recordOf(dossier, id);
		if (there === undefined) return [];
		const runs = known.get(id);
		if (runs !== undefined) return [{ record: there, runs }];
		try {
			const text = coming?.reading.text ?? (await textOf(dossier, there));
			const found = runsOf(text);
			if (text.length <= LONGEST_KEPT) known.set(id, found);
			if (known.size > MOST_KEPT) for (const oldest of known.keys().take(1)) known.delete(oldest);
			return [{ record: there, runs: found }];
		} catch {
			// A text whose file is lost repeats nothing; checking the dossier tells of it.
			return [];
		}
	}

	for (const prepared of together) {
		const { text } = prepared.reading;
		const { id, url } = prepared.record;
		if (recordOf(dossier, id) !== undefined || placed.has(id)) continue;
		const sketch = sketchOf(text);
		const alike = sketch === undefined ? [] : [...bands.alike(sketch), ...articles.alike(sketch)];
		const candidates = (await Promise.all(alike.map(candidate))).flat();
		const origin = originAmong(text, candidates);
		const key = url === undefined ? undefined : addressKey(url);
		const replaces =
			key === undefined || url === undefined ? undefined : (addresses.get(key) ?? latest(dossier, articles.at(url)));
		const record: ArticleRecord = {
			...prepared.record,
			...(sketch !== undefined && { sketch }),
			...(origin !== undefined && { origin }),
			...(replaces !== undefined && { replaces }),
		};
		placed.set(id, { ...prepared, record });
		if (sketch !== undefined) bands.add(id, sketch);
		if (key !== undefined) addresses.set(key, id);
	}
	return [...placed.values()];
}

const recordOf = ({ document }: OpenDossier, id: ArticleId): ArticleRecord | undefined =>
	Object.hasOwn(document.articles, id) ? document.articles[id] : undefined;

/** The capture that no other replaces. */
function latest(dossier: OpenDossier, ids: readonly ArticleId[]): ArticleId | undefined {
	const records = ids.flatMap((id) => recordOf(dossier, id) ?? []);
	const replaced = new Set(records.map(({ replaces }) => replaces));
	return records.filter(({ id }) => !replaced.has(id)).toSorted((a, b) => (a.captured < b.captured ? 1 : -1))[0]?.id;
}
