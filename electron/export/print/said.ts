import type { ClaimRecord } from '#domain/dossier.ts';
import { type Desk, noteFrom, oneLine, speakerOf } from './desk.ts';
import { remarksOn } from './grading.ts';
import type { Said } from './model.ts';

/** What a claim says, by whom, in which words, and what a person noted on it. */
export function saidBy(desk: Desk, claim: ClaimRecord): Said {
	const note = noteFrom(desk, claim.article, claim.quote);
	return {
		who: speakerOf(desk, claim),
		act: desk.words.acts[claim.act],
		denial: claim.act === 'denies',
		content: unquoted(oneLine(claim.content)),
		lang: note.lang,
		hedges: claim.hedges.join(', '),
		note,
		remarks: remarksOn(desk, claim.mark),
		events: claim.events.flatMap((id) => desk.numbers.get(id) ?? []),
	};
}

/** Without the quotation marks around it, since the template sets its own. */
function unquoted(text: string): string {
	const opening = '"“„«»‚‘';
	const closing = '"”“»«‘’';
	return text.length > 1 && opening.includes(text[0] ?? ' ') && closing.includes(text.at(-1) ?? ' ')
		? text.slice(1, -1)
		: text;
}
