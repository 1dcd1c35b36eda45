import type { Reading } from '#domain/reading.ts';
import type { Draft } from './draft.ts';
import type { LanguagePack } from './language.ts';
import { attributions } from './stages/attributions.ts';
import { claims } from './stages/claims.ts';
import { entities } from './stages/entities.ts';
import { events } from './stages/events.ts';
import { order } from './stages/order.ts';
import { segment } from './stages/segment.ts';
import { tag } from './stages/tag.ts';
import { temporal } from './stages/temporal.ts';

/** The stages of a reading, in order; each adds to the draft what the later ones build on. */
export const STAGES = [tag, temporal, entities, events, attributions, claims, order] as const;

/** One article to read. */
export interface ReadRequest {
	readonly id: string;
	readonly text: string;
	/** BCP 47; without it the language is recognised from the text. */
	readonly lang?: string;
	readonly title?: string;
	readonly byline?: string;
	/** EDTF, to the day or coarser. */
	readonly published?: string;
}

/**
 * Reads one article whose language `pack` describes. Pure: the same request and pack give the same reading.
 * A stage that throws leaves its part empty and a `stage-failed` warning; the reading itself never throws.
 */
export function readWith(pack: LanguagePack, request: ReadRequest): Reading {
	const document = segment(request.text, pack);
	const none = document.tokens.count;
	const draft: Draft = {
		document,
		pack,
		published: request.published,
		tagging: { upos: new Uint8Array(none), lemma: document.tokens.lower, morph: new Uint16Array(none) },
		times: [],
		entities: [],
		events: [],
		attributions: [],
		claims: [],
		relations: [],
		warnings: [],
	};
	for (const stage of STAGES) {
		try {
			stage(draft);
		} catch {
			draft.warnings.push({ code: 'stage-failed', args: { stage: stage.name } });
		}
	}
	const waiting = draft.times.filter((time) => time.awaits === 'published').length;
	if (waiting > 0) draft.warnings.push({ code: 'no-publication-date', args: { count: waiting } });
	if (none === 0) draft.warnings.push({ code: 'empty-text' });
	return {
		id: request.id,
		lang: pack.language,
		title: request.title ?? firstLine(request.text),
		...(request.byline !== undefined && { byline: request.byline }),
		...(request.published !== undefined && { published: request.published }),
		text: request.text,
		sentences: document.sentences.map(({ start, end }) => [start, end] as const),
		times: draft.times,
		entities: draft.entities,
		events: draft.events,
		claims: draft.claims,
		relations: draft.relations,
		warnings: draft.warnings,
	};
}

const TITLE_LENGTH = 160;

/** The first line with ink, cut at a word's end: a plain text's title. */
export function firstLine(text: string): string {
	const line = /\S[^\n\r]*/.exec(text.slice(0, 4000))?.[0].trim() ?? '';
	if (line.length <= TITLE_LENGTH) return line;
	const cut = line.lastIndexOf(' ', TITLE_LENGTH);
	return `${line.slice(0, cut > 0 ? cut : TITLE_LENGTH)}…`;
}
