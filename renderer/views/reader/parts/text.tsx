import { memo } from 'react';
import type { Annotation, Paragraph, Run } from '../model.ts';

const RANK = { note: 3, event: 2, claim: 1, time: 0, entity: 0 } as const;

/** What a click on a run selects: the note before the event before the claim, the shortest first. */
function target(run: Run): Annotation | undefined {
	return run.annotations
		.filter(({ id }) => id !== undefined)
		.toSorted((a, b) => RANK[b.kind] - RANK[a.kind] || a.end - a.start - (b.end - b.start))[0];
}

export interface TextProps {
	readonly paragraphs: readonly Paragraph[];
	/** Whether the first paragraph is the title. */
	readonly titled: boolean;
	readonly onPick: (annotation: Annotation) => void;
}

function RunText({ run, onPick }: { readonly run: Run; readonly onPick: TextProps['onPick'] }) {
	const kinds = new Set(run.annotations.map(({ kind }) => kind));
	if (kinds.size === 0 && !run.current) return <span data-at={run.start}>{run.text}</span>;
	const picked = target(run);
	const classes = [...kinds].map((kind) => `on-${kind}`).join(' ');
	const notes = run.annotations.flatMap(({ note }) => note ?? []).join('\n');
	const props = {
		className: classes,
		'data-at': run.start,
		onClick: picked ? () => onPick(picked) : undefined,
		...(notes !== '' && { title: notes }),
	};
	return run.current ? <mark {...props}>{run.text}</mark> : <span {...props}>{run.text}</span>;
}

/** The text itself; each run knows its offset, so that a selection can be told in units of the text. */
export const Text = memo(function Text({ paragraphs, titled, onPick }: TextProps) {
	return paragraphs.map(({ start, runs }, index) => {
		const content = runs.map((run) => <RunText key={run.start} run={run} onPick={onPick} />);
		return titled && index === 0 ? (
			<h3 key={start} className="text-title">
				{content}
			</h3>
		) : (
			<p key={start}>{content}</p>
		);
	});
});

/** Start and end of the browser's selection in units of the text; undefined outside of it or when empty. */
export function selectedStretch(root: HTMLElement): { start: number; end: number } | undefined {
	const chosen = getSelection();
	if (!chosen || chosen.isCollapsed || chosen.rangeCount === 0) return undefined;
	const range = chosen.getRangeAt(0);
	if (!root.contains(range.commonAncestorContainer)) return undefined;
	const start = offsetOf(range.startContainer, range.startOffset, root, false);
	const end = offsetOf(range.endContainer, range.endOffset, root, true);
	return start !== undefined && end !== undefined && end > start ? { start, end } : undefined;
}

function offsetOf(node: Node, offset: number, root: HTMLElement, end: boolean): number | undefined {
	if (node instanceof window.Text) {
		const at = node.parentElement?.dataset.at;
		return at === undefined ? undefined : Number(at) + offset;
	}
	// the selection ends between elements: take the run next to that place
	const runs = [...root.querySelectorAll<HTMLElement>('[data-at]')];
	const place = document.createRange();
	place.setStart(node, offset);
	const before = runs.filter((run) => place.comparePoint(run, 0) < 0);
	const run = end ? before.at(-1) : runs[before.length];
	if (!run) return undefined;
	return Number(run.dataset.at) + (end ? (run.textContent?.length ?? 0) : 0);
}
