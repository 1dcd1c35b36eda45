import type { Thread } from './continuation.ts';
import { interposed, namedBeside, turnOf } from './dialogue.ts';
import type { Found } from './found.ts';
import { nameLike } from './nominal.ts';
import { isSpeech } from './speech.ts';
import type { Unit } from './units.ts';
import type { View } from './view.ts';

/** Quoted words that no cue claims are somebody's from this length on. */
const PHRASE = 5;

/**
 * Adds the verbatim parts: utterances that no cue claimed, and quoted words inside what is told indirectly, which makes that mixed.
 */
export function quotedParts(view: View, unit: Unit, found: readonly Found[], thread: Thread): Found[] {
	const all: Found[] = [...found];
	let previous: Found | undefined;
	let index = view.quoteOf.subarray(unit.first, unit.last).find((quote) => quote >= 0) ?? -1;
	if (index < 0) return all;
	for (; index < view.quotes.length; index += 1) {
		const quote = view.quotes[index];
		if (quote === undefined || quote.open >= unit.last) break;
		if (quote.open < unit.first) continue;
		const range = [quote.open, Math.min(unit.last, quote.last + 1)] as const;
		const covers = (one: Found) => one.content.some(([from, to]) => from <= range[0] && range[1] <= to);
		const direct = found.find((one) => one.manner === 'direct' && covers(one));
		if (direct !== undefined) {
			previous = direct;
			continue;
		}
		const around = all.findLast((one) => one.manner !== 'direct' && covers(one));
		const speech = isSpeech(view, index);
		if (!speech && nameLike(view, quote)) continue;
		if (around !== undefined) {
			all[all.indexOf(around)] = around.manner === 'reported' ? around : { ...around, manner: 'mixed' };
			if (!view.lexicon.traits.quotedPartsApart) continue;
			all.push({
				manner: 'direct',
				act: around.act,
				content: [range],
				source: around.source,
				cue: around.cue,
				...(around.lemma !== undefined && { lemma: around.lemma }),
				rule: 'quoted-part',
				main: around.main,
			});
			continue;
		}
		if (!speech && (quote.words < PHRASE || view.upper[quote.open + 1] === 1)) continue;
		const nearby = previous ?? found.findLast((one) => one.source !== undefined);
		const within = speech ? interposed(view, quote) : undefined;
		if (within !== undefined) {
			const { source, cue, content } = within;
			previous = { manner: 'direct', act: 'asserts', content, source, cue: [cue], rule: 'interposed', main: true };
			all.push(previous);
			continue;
		}
		const beside = speech ? namedBeside(view, unit, quote) : undefined;
		const turn = beside ?? (speech && nearby === undefined ? turnOf(view, unit, quote, thread) : undefined);
		const source = !speech
			? undefined
			: turn !== undefined
				? turn.source
				: nearby !== undefined
					? nearby.source
					: unit.paragraph - thread.paragraph <= 1
						? thread.asked
							? thread.other
							: thread.source
						: undefined;
		const one: Found = {
			manner: 'direct',
			act: 'asserts',
			content: [range],
			source,
			cue: beside === undefined ? (nearby?.cue ?? []) : [],
			rule: beside !== undefined || nearby === undefined ? 'utterance' : 'utterance-beside-cue',
			...(turn?.turn === true && { turn: true }),
			main: true,
		};
		previous = one;
		all.push(one);
	}
	return all;
}
