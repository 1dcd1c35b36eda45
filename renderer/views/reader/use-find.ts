import { type RefObject, useEffect, useMemo } from 'react';
import { desk } from '#state/desk.ts';
import { finding, placesOf } from '#state/finding.ts';
import { useStore } from '#state/store.ts';

const ALL = 'found';
const CURRENT = 'found-here';

/** Marks the words of the search field in the text and brings the current place into sight; nothing is changed in the document. */
export function useFind(body: RefObject<HTMLElement | null>, text: string, shown: unknown, active: boolean): void {
	const query = useStore(desk, (state) => state.query);
	const at = useStore(finding, (state) => state.at);
	const places = useMemo(() => (active ? placesOf(text, query) : []), [active, text, query]);
	useEffect(() => {
		if (!active) return undefined;
		finding.set({ count: places.length, at: 0 });
		return () => finding.set({ count: 0, at: 0 });
	}, [active, places]);
	useEffect(() => {
		const frame = body.current;
		if (!active || !frame || places.length === 0 || shown === undefined) return undefined;
		const ranges = rangesOf(frame, places);
		const current = ranges[at];
		CSS.highlights.set(ALL, new Highlight(...ranges.filter((range) => range !== undefined)));
		if (current) {
			CSS.highlights.set(CURRENT, new Highlight(current));
			const box = current.getBoundingClientRect();
			const own = frame.getBoundingClientRect();
			if (box.top < own.top + 40 || box.bottom > own.bottom - 40) frame.scrollTop += box.top - own.top - own.height / 3;
		}
		return () => {
			CSS.highlights.delete(ALL);
			CSS.highlights.delete(CURRENT);
		};
	}, [active, places, at, shown, body]);
}

/** Ranges of the document for places of the text: runs know their offset. A place that begins or ends outside of all runs has none. */
function rangesOf(frame: HTMLElement, places: ReturnType<typeof placesOf>): readonly (Range | undefined)[] {
	const runs = [...frame.querySelectorAll<HTMLElement>('[data-at]')].flatMap((run) => {
		const node = run.firstChild;
		return node instanceof Text
			? [{ node, start: Number(run.dataset.at), end: Number(run.dataset.at) + node.length }]
			: [];
	});
	let next = 0;
	return places.map(({ start, end }) => {
		while (next < runs.length && (runs[next]?.end ?? 0) <= start) next += 1;
		let last = next;
		while (last < runs.length && (runs[last]?.end ?? 0) < end) last += 1;
		const [first, final] = [runs[next], runs[last]];
		if (!first || !final || first.start > start || final.start > end) return undefined;
		const range = document.createRange();
		range.setStart(first.node, start - first.start);
		range.setEnd(final.node, end - final.start);
		return range;
	});
}
