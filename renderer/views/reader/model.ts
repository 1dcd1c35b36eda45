/** A text cut into paragraphs, and these into runs that carry the same annotations. Pure. */

export interface Annotation {
	readonly kind: 'event' | 'claim' | 'time' | 'entity' | 'note';
	/** Id of the record it stands for (of a note: its article's); absent: not to be selected. */
	readonly id?: string;
	/** What a person noted. */
	readonly note?: string;
	/** UTF-16 units into the text, end exclusive. */
	readonly start: number;
	readonly end: number;
}

export interface Run {
	readonly start: number;
	readonly text: string;
	readonly annotations: readonly Annotation[];
	readonly current: boolean;
}

export interface Paragraph {
	readonly start: number;
	readonly runs: readonly Run[];
}

interface Stretch {
	readonly start: number;
	readonly end: number;
}

/** Start and end of each line that is not empty. */
export function lines(text: string): readonly Stretch[] {
	const found: Stretch[] = [];
	let start = 0;
	for (let at = text.indexOf('\n'); ; at = text.indexOf('\n', start)) {
		const end = at < 0 ? text.length : at;
		if (text.slice(start, end).trim() !== '') found.push({ start, end });
		if (at < 0) return found;
		start = at + 1;
	}
}

/** The paragraphs of `text`; runs break wherever an annotation or the current passage starts or ends. */
export function paragraphs(
	text: string,
	annotations: readonly Annotation[],
	current: Stretch | undefined,
): readonly Paragraph[] {
	const sorted = annotations.filter(({ start, end }) => end > start).sort((a, b) => a.start - b.start || b.end - a.end);
	let next = 0;
	let open: Annotation[] = [];
	return lines(text).map(({ start, end }) => {
		open = open.filter((one) => one.end > start);
		for (let one = sorted[next]; one && one.start < end; next += 1, one = sorted[next]) open.push(one);
		const cuts = new Set([start, end]);
		for (const edge of [...open, ...(current ? [current] : [])].flatMap((one) => [one.start, one.end])) {
			if (edge > start && edge < end) cuts.add(edge);
		}
		const edges = [...cuts].sort((a, b) => a - b);
		const runs = edges.slice(0, -1).map((from, at): Run => {
			const to = edges[at + 1] ?? end;
			return {
				start: from,
				text: text.slice(from, to),
				annotations: open.filter((one) => one.start <= from && one.end >= to),
				current: current !== undefined && current.start <= from && current.end >= to,
			};
		});
		return { start, runs };
	});
}
