import { Form } from './lexicon.ts';
import { isWord, lower, type View } from './view.ts';

const LONG = 7;
const SHORT = 2;

/** A quotation that is an utterance of its own, not some words inside a sentence. */
export function isSpeech(view: View, index: number): boolean {
	const quote = view.quotes[index];
	if (quote === undefined) return false;
	const before = lower(view, quote.open - 1);
	if (quote.sentence || quote.comma || before === ':') return true;
	if (!beginsAnew(view, quote.open)) return false;
	if (quote.words >= LONG) return true;
	const next = quote.last + 1;
	if (lower(view, next) === ',') return quote.words >= SHORT || speaks(view, next + 1);
	if (next >= view.tokens.count || view.quotes[view.quoteOf[next] ?? -1]?.open === next) return true;
	return speaks(view, next);
}

/** A finite form of a cue verb. */
const speaks = (view: View, i: number) =>
	view.upper[i] !== 1 && (view.entries[i]?.cues.some(({ form }) => (form & Form.finite) !== 0) ?? false);

/** Nothing but a mark stands right before token `i`, in its sentence. */
const beginsAnew = (view: View, i: number) =>
	i === 0 ||
	view.tokens.sentence[i - 1] !== view.tokens.sentence[i] ||
	(!isWord(view, i - 1) && lower(view, i - 1) !== '(');
