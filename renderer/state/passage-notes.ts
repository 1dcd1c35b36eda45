/** Notes on passages of an article: kept with the article's own mark. */
import type { PassageNote } from '#domain/mark.ts';
import type { Quote } from '#domain/selector.ts';
import { mark } from './actions.ts';
import { snapshot } from './snapshot.ts';

const notesOf = (article: string): readonly PassageNote[] => snapshot.get().articles.get(article)?.mark?.passages ?? [];

type Noted = ReturnType<typeof mark>;
let last: Promise<unknown> = Promise.resolve();

/** Sets the note on a passage; an empty one is taken away. One after the other, since each is written with all others of its article. */
export function notePassage(article: string, quote: Quote, note: string): Noted {
	const done = last.then(() => setNote(article, quote, note));
	last = done;
	return done;
}

function setNote(article: string, quote: Quote, note: string): Noted {
	const others = notesOf(article).filter(({ quote: { start, end } }) => start !== quote.start || end !== quote.end);
	const next = note.trim() === '' ? others : [...others, { quote, note: note.trim() }];
	next.sort((a, b) => a.quote.start - b.quote.start || a.quote.end - b.quote.end);
	return mark('articles', [article], { passages: next.length === 0 ? null : next });
}
