import type { EventType } from '#domain/event-types.ts';
import type {
	Entity,
	EntityType,
	Factuality,
	ParticipantRole,
	ReadClaim,
	ReadEvent,
	Reading,
	TemporalExpression,
} from '#domain/reading.ts';
import { quoteAt, type Span } from '#domain/selector.ts';

interface EventSketch {
	readonly type: EventType;
	/** Words of the text; the trigger is their first place. */
	readonly trigger: string;
	readonly who?: readonly (readonly [name: string, role: ParticipantRole])[];
	readonly place?: string;
	readonly edtf?: string;
	readonly factuality?: Factuality;
}

interface Sketch {
	readonly id?: string;
	readonly text: string;
	readonly lang?: string;
	readonly published?: string;
	readonly entities?: readonly (readonly [
		type: EntityType,
		name: string,
		aliases?: readonly string[],
		country?: string,
	])[];
	readonly events?: readonly EventSketch[];
	readonly claims?: readonly {
		readonly words: string;
		readonly speaker?: string;
		readonly act?: ReadClaim['act'];
		/** Triggers of events, or words of claims, that it is about. */
		readonly about?: readonly string[];
	}[];
	readonly order?: readonly (readonly [from: string, kind: 'before' | 'after' | 'during', to: string])[];
}

const provenance = { rule: 'test', pack: 'xx@0.0.0', matched: [] };

/** A reading made by hand: what it names has to stand in the text. */
export function readingOf(sketch: Sketch): Reading {
	const { text } = sketch;
	const spanOf = (words: string): Span => {
		const start = text.indexOf(words);
		if (start < 0) throw new Error(`the text has no “${words}”`);
		return [start, start + words.length];
	};
	const quoteOf = (words: string) => quoteAt(text, ...spanOf(words));
	const entities = (sketch.entities ?? []).map(([type, name, aliases = [], country], i): Entity => {
		const [start, end] = spanOf(name);
		return {
			id: `n${i + 1}`,
			type,
			name,
			aliases,
			...(country !== undefined && { country }),
			mentions: [{ start, end, text: name }],
			provenance,
		};
	});
	const idOf = (name: string) => entities.find((entity) => entity.name === name)?.id ?? `missing ${name}`;
	const times: TemporalExpression[] = [];
	const events = (sketch.events ?? []).map((event, i): ReadEvent => {
		const { type, trigger, who = [], place, edtf, factuality = 'asserted' } = event;
		return {
			id: `e${i + 1}`,
			type,
			plover: null,
			title: trigger,
			trigger: spanOf(trigger),
			participants: who.map(([name, role]) => ({ entity: idOf(name), role })),
			...(place !== undefined && { place: { entity: idOf(place) } }),
			...(edtf !== undefined && { when: { edtf, basis: 'stated' as const } }),
			factuality,
			hedges: [],
			quote: quoteOf(trigger),
			provenance,
		};
	});
	const eventIds = new Map((sketch.events ?? []).map(({ trigger }, i) => [trigger, `e${i + 1}`]));
	const claimIds = new Map((sketch.claims ?? []).map(({ words }, i) => [words, `c${i + 1}`]));
	const claims = (sketch.claims ?? []).map(({ words, speaker, act = 'asserts', about = [] }, i): ReadClaim => {
		return {
			id: `c${i + 1}`,
			manner: 'indirect',
			act,
			content: [spanOf(words)],
			speaker: { entities: speaker === undefined ? [] : [idOf(speaker)] },
			hedges: [],
			negated: false,
			about: about.map((what) => eventIds.get(what) ?? claimIds.get(what) ?? what),
			quote: quoteOf(words),
			provenance,
		};
	});
	const relations = (sketch.order ?? []).map(([from, kind, to], i) => ({
		id: `r${i + 1}`,
		kind,
		from: eventIds.get(from) ?? from,
		to: eventIds.get(to) ?? to,
		quote: quoteOf(from),
		provenance,
	}));
	return {
		id: sketch.id ?? 'x',
		lang: sketch.lang ?? 'de',
		title: text.split('\n')[0] ?? '',
		...(sketch.published !== undefined && { published: sketch.published }),
		text,
		sentences: [[0, text.length]],
		times,
		entities,
		events,
		claims,
		relations,
		warnings: [],
	};
}
