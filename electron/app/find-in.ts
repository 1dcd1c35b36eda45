import type { Intake } from '#contract/channels.ts';
import { DepescheError, type Failure } from '#domain/failure.ts';
import type { Passed, Refused, Source, Taken } from '#intake/intake.ts';
import { namesIn } from '#intake/zip.ts';
import { sha256 } from '#store/content-store.ts';
import type { Batch, Entry } from './add-articles.ts';
import { allowance } from './allowance.ts';
import type { Turn } from './in-order.ts';
import type { KnownBytes } from './known-bytes.ts';
import { isPortable } from './portable/bag.ts';
import type { Ports } from './ports.ts';
import { articleId } from './read-article.ts';
import type { Room } from './room.ts';
import type { Haste } from './take-article.ts';

/** What was found in an entry; `end` closes it. */
export type Found =
	| {
			readonly entry: Entry;
			/** Without bytes where the article has its own. */
			readonly source: Source;
			readonly hash: string;
			readonly taken: Taken;
			readonly id: string;
			readonly haste: Haste;
			/** Called when the source is needed no longer. */
			readonly done: () => void;
	  }
	| { readonly intake: Intake }
	| { readonly end: true };

/** A portable dossier, by its name and its declaration. */
const isPackage = async ({ name, bytes }: Source) =>
	isPortable(name) && (await namesIn(bytes)).some((inside) => /^(?:[^/]+\/)?bagit\.txt$/.test(inside));

/**
 * All that is in one entry. A file that is in the dossier already is known by its bytes and not opened. Entries get their room and their process in order:
 * one that got them early keeps them until its turn to be stored, and must not keep them from one before it.
 */
export async function* findIn(
	ports: Ports,
	{ columns, seconds }: Batch,
	entry: Entry,
	known: KnownBytes,
	room: Room,
	turn: Turn,
): AsyncGenerator<Found> {
	const { name } = entry;
	const time = allowance(seconds);
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
		const article = known.whole(hash);
		if (article !== undefined) {
			turn.pass();
			yield { intake: { name, outcome: 'known', article } };
		} else {
			// Other columns make other articles of the same row.
			const parts = new Map(columns ? [] : known.parts(hash));
			const begun = (spent?: () => number) => {
				turn.pass();
				time.run(spent);
			};
			for await (const found of ports.reader.takeAll({ ...source, passed: new Set(parts.keys()) }, begun)) {
				articles += 1;
				// What is found first waits for the files before it.
				if (articles === 1) time.rest();
				yield told(found, source, hash, parts);
				time.run();
				if (time.left() <= 0 && isPart(found)) throw new DepescheError('out-of-time', name, { seconds: seconds ?? 0 });
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

	function told(found: Taken | Refused | Passed, source: Source, hash: string, parts: Map<string, string>): Found {
		if ('failure' in found) return { intake: { name, outcome: 'refused', ...found } };
		if ('same' in found) {
			const { member, same } = found;
			return { intake: { name, member, outcome: 'known', article: parts.get(same) ?? '' } };
		}
		const id = articleId(found.text);
		if (found.member) parts.set(sha256(found.member.bytes), id);
		users += 1;
		return {
			entry,
			source: found.member ? { ...source, bytes: NONE } : source,
			hash,
			taken: found,
			id,
			haste: { left: time.left, first: users === 2 },
			done,
		};
	}
}

/** Only parts are told from each other in time: one document is as long as it is. */
const isPart = (found: Taken | Refused | Passed) => !('text' in found) || found.member !== undefined;

const NONE = new Uint8Array();

/** A disk that takes no more will not take the next article either. */
const endsBatch = ({ code }: Failure) => code === 'disk-full' || code === 'write-failed' || code === 'dossier-closed';
