/** Finding in the text that is read: how often the words stand there, and which place is looked at. */
import { createStore } from './store.ts';

export interface Finding {
	readonly count: number;
	/** From 0; meaningless while there is none. */
	readonly at: number;
}

export const finding = createStore<Finding>({ count: 0, at: 0 });

/** To the next (1) or former (-1) place, round and round. */
export const stepFinding = (step: 1 | -1): void =>
	finding.set((now) => (now.count === 0 ? now : { ...now, at: (now.at + step + now.count) % now.count }));

/** More places than this help nobody. */
const MOST = 1000;

/** The places where `words` stand in `text`, whatever their case; UTF-16 units. */
export function placesOf(text: string, words: string): readonly { readonly start: number; readonly end: number }[] {
	const wanted = words.trim().toLowerCase();
	const lower = text.toLowerCase();
	// a few capitals have small forms of another length: then places cannot be told by the small text
	const [hay, needle] = lower.length === text.length ? [lower, wanted] : [text, words.trim()];
	const found: { start: number; end: number }[] = [];
	if (needle === '') return found;
	for (let at = hay.indexOf(needle); at >= 0 && found.length < MOST; at = hay.indexOf(needle, at + needle.length)) {
		found.push({ start: at, end: at + needle.length });
	}
	return found;
}
