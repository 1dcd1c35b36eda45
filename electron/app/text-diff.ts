import { diffArrays } from 'diff';
import type { Span } from '#domain/selector.ts';
import type { ParagraphChange, TextPiece } from '#domain/versions.ts';

/** Differences followed up at the most: two texts that differ by more have little in common, and looking further takes ever longer. */
const MOST_PARAGRAPHS = 2000;
const MOST_WORDS = 1000;
/** Paragraphs with this part of their words in common are one that was changed. */
const KEPT = 0.4;

interface Paragraph {
	readonly text: string;
	readonly span: Span;
}

/** What differs between two texts, by paragraph and, within one that was changed, by word. */
export function textDiff(before: string, after: string): ParagraphChange[] {
	const [older, newer] = [paragraphsOf(before), paragraphsOf(after)];
	const texts = (paragraphs: readonly Paragraph[]) => paragraphs.map(({ text }) => text);
	const parts = diffArrays(texts(older), texts(newer), { maxEditLength: MOST_PARAGRAPHS });
	if (parts === undefined) return [...older.map(removed), ...newer.map(added)];
	const changes: ParagraphChange[] = [];
	let [at, to] = [0, 0];
	let gone: readonly Paragraph[] = [];
	const flush = () => {
		for (const line of gone) changes.push(removed(line));
		gone = [];
	};
	for (const { added: isNew, removed: isGone, value } of parts) {
		const count = value.length;
		if (isGone) {
			flush();
			gone = older.slice(at, at + count);
			at += count;
		} else if (isNew) {
			for (const change of paired(gone, newer.slice(to, to + count))) changes.push(change);
			gone = [];
			to += count;
		} else {
			flush();
			for (let i = 0; i < count; i += 1) {
				const [old, fresh] = [older[at + i], newer[to + i]];
				if (old && fresh) {
					const pieces = [{ kind: 'same' as const, text: fresh.text }];
					changes.push({ kind: 'same', before: old.span, after: fresh.span, pieces });
				}
			}
			at += count;
			to += count;
		}
	}
	flush();
	return changes;
}

const removed = ({ text, span }: Paragraph): ParagraphChange => ({
	kind: 'removed',
	before: span,
	pieces: [{ kind: 'removed', text }],
});
const added = ({ text, span }: Paragraph): ParagraphChange => ({
	kind: 'added',
	after: span,
	pieces: [{ kind: 'added', text }],
});

/** Paragraphs in place of others: in their order, those with words in common as one changed paragraph. */
function paired(older: readonly Paragraph[], newer: readonly Paragraph[]): ParagraphChange[] {
	const changes: ParagraphChange[] = [];
	let next = 0;
	for (const fresh of newer) {
		const old = older[next];
		const change = old && changed(old, fresh);
		if (change === undefined) changes.push(added(fresh));
		else {
			changes.push(change);
			next += 1;
		}
	}
	return [...changes, ...older.slice(next).map(removed)];
}

function changed(old: Paragraph, fresh: Paragraph): ParagraphChange | undefined {
	const parts = diffArrays(piecesOf(old.text), piecesOf(fresh.text), { maxEditLength: MOST_WORDS });
	if (parts === undefined) return undefined;
	const pieces = parts.map(({ added: isNew, removed: isGone, value }): TextPiece => {
		return { kind: isNew ? 'added' : isGone ? 'removed' : 'same', text: value.join('') };
	});
	const kept = pieces.reduce((sum, { kind, text }) => sum + (kind === 'same' ? text.length : 0), 0);
	if (kept < KEPT * Math.min(old.text.length, fresh.text.length)) return undefined;
	return { kind: 'changed', before: old.span, after: fresh.span, pieces };
}

/** Words, blanks and signs, which together are the text. */
const piecesOf = (text: string): string[] => text.match(/[\p{L}\p{N}\p{M}]+|\s+|[^\p{L}\p{N}\p{M}\s]/gu) ?? [];

function paragraphsOf(text: string): Paragraph[] {
	const paragraphs: Paragraph[] = [];
	let start = 0;
	for (const line of text.split('\n')) {
		if (line.trim() !== '') paragraphs.push({ text: line, span: [start, start + line.length] });
		start += line.length + 1;
	}
	return paragraphs;
}
