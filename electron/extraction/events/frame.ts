import { type Chunk, chunksOf } from './chunks.ts';
import type { Clause } from './clauses.ts';
import type { Grammar } from './grammar.ts';

/** A clause with its phrases, read once and asked by all steps. */
export interface ClauseFrame {
	readonly clause: Clause;
	readonly chunks: readonly Chunk[];
	/** Tokens of its verbs, in order. */
	readonly verbs: readonly number[];
	/** Appositions and the further items of lists: noun phrases of parts without a verb, and what joins them. */
	readonly asides: ReadonlySet<Chunk>;
	/** Index of the frame in its sentence. */
	readonly index: number;
	/** The frame before it in its sentence. */
	readonly host: ClauseFrame | undefined;
}

export function frameOf(grammar: Grammar, clause: Clause, earlier: readonly ClauseFrame[]): ClauseFrame {
	const chunks = chunksOf(grammar, clause);
	const verbs = chunks.filter((chunk) => chunk.kind === 'verb').map((chunk) => chunk.head);
	return {
		clause,
		chunks,
		verbs,
		asides: asidesOf(grammar, clause, chunks),
		index: earlier.length,
		host: earlier.at(-1),
	};
}

function asidesOf(grammar: Grammar, clause: Clause, chunks: readonly Chunk[]): Set<Chunk> {
	const asides = new Set<Chunk>();
	const verb = chunks.find(({ kind }) => kind === 'verb')?.first ?? 0;
	let at = 0;
	for (const [i, [, last]] of clause.parts.entries()) {
		const own: Chunk[] = [];
		for (let chunk = chunks[at]; chunk !== undefined && chunk.first < last; chunk = chunks[at]) {
			own.push(chunk);
			at += 1;
		}
		if (i === 0 || own.some((chunk) => chunk.kind === 'verb')) continue;
		// "two men – a priest from Ulm and a baker – were freed": what opens with a noun is left out with what joins its parts, before the verb as a whole
		const nominal = own[0]?.kind === 'noun' && !grammar.section.traits.verbSecond;
		const joins = (chunk: Chunk, at: number) => nominal && chunk.kind === 'link' && own[at + 1]?.kind === 'noun';
		for (const [at, chunk] of own.entries())
			if ((nominal && last < verb) || chunk.kind === 'noun' || joins(chunk, at)) asides.add(chunk);
	}
	return asides;
}
