/** Edits without end, the same at every run, and what a dossier holds after each: for a process that is killed and the one that looks. */
import type { EntityRecord } from '#domain/dossier.ts';
import type { DossierFile } from '#store/dossier-file.ts';

export type Entities = Readonly<Record<string, EntityRecord>>;

const IDS = 40;
const random = (n: number, limit: number) => Math.floor((((n + 1) * 2_654_435_761) % 2 ** 32) / (2 ** 32 / limit));

/** Each ninth edits are taken back and made again. */
export const kindOf = (n: number): 'edit' | 'undo' | 'redo' => (n % 9 === 5 ? 'undo' : n % 9 === 6 ? 'redo' : 'edit');

/** The record that edit `n` sets, or removes when it is there and its turn has come. */
function changed(
	n: number,
	there: Entities,
): { id: string; before: EntityRecord | undefined; after: EntityRecord | undefined } {
	const id = `per-${random(n, IDS)}`;
	const before = Object.hasOwn(there, id) ? there[id] : undefined;
	// Long enough at times to be written in several pieces.
	const aliases = Array.from({ length: n % 7 === 0 ? 900 : 2 }, (_, i) => `Name ${i}`);
	const after =
		before !== undefined && n % 4 === 0
			? undefined
			: ({ id, type: 'PER', name: `${n}`, aliases, mentions: {} } as const);
	return { id, before, after };
}

/** What the dossier holds after edit n, for each n in turn. */
export function* states(): Generator<Entities, never> {
	let now: Entities = {};
	let before: Entities = {};
	for (let n = 0; ; n += 1) {
		const former = now;
		if (kindOf(n) === 'edit') {
			const { id, after } = changed(n, now);
			const { [id]: _gone, ...others } = now;
			now = after === undefined ? others : { ...others, [id]: after };
		} else {
			now = before;
		}
		before = former;
		yield now;
	}
}

/** Does edit `n` and answers when it is on the disk. */
export async function work(file: DossierFile, n: number): Promise<void> {
	if (kindOf(n) === 'undo') await file.undo();
	else if (kindOf(n) === 'redo') await file.redo();
	else {
		const { id, before, after } = changed(n, file.document.entities);
		const change = { table: 'entities' as const, id, ...(before && { before }), ...(after && { after }) };
		await file.content.put('texts', `Text ${n}`);
		await file.commit({ kind: 'edit-entity', subject: id, changes: [change] });
	}
}
