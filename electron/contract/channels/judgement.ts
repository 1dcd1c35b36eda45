import type { ClaimRecord, Decision, EntityRecord, EventEdit, EventRecord, TableName } from '#domain/dossier.ts';
import type { EventType } from '#domain/event-types.ts';
import type { Mark } from '#domain/mark.ts';
import type { EntityType, SpeechAct } from '#domain/reading.ts';
import type { DossierSummary } from './dossier.ts';

export interface NewEvent {
	readonly article: string;
	/** The selected passage, UTF-16 units into the article's text. */
	readonly start: number;
	readonly end: number;
	readonly title: string;
	readonly type: EventType;
	/** EDTF; absent: undated. */
	readonly edtf?: string;
}

/** One line in a person's own words: "12 March 2024 talks between X and Y in Z". */
export interface EventLine {
	readonly line: string;
	/** BCP 47: the language it is written in. */
	readonly lang: string;
	/** The day it is written on, `YYYY-MM-DD`: what "yesterday" is counted from. */
	readonly today: string;
}

/** What Depesche makes of such a line: names are those the dossier knows. */
export type EventSketch = Pick<EventRecord, 'title' | 'type' | 'when' | 'whenText' | 'participants' | 'place'>;

/** A passage of an article that a person picked: UTF-16 units into its text. */
export interface Picked {
	readonly article: string;
	readonly start: number;
	readonly end: number;
}

/** Tables whose records a person can tag, note on and grade. */
export type MarkedTable = Exclude<TableName, 'relations' | 'views'>;

/** What a person adds, corrects, decides and notes. */
export interface JudgementChannels {
	'event.add': { request: NewEvent; reply: EventRecord };
	/** What `event.note` would make of a line, nothing written. */
	'event.sketch': { request: EventLine; reply: EventSketch };
	/** An event in the person's own words, which no article carries. */
	'event.note': { request: EventLine; reply: EventRecord };
	'event.edit': { request: { readonly id: string; readonly edit: EventEdit }; reply: EventRecord };
	'event.decide': { request: { readonly ids: readonly string[]; readonly decision: Decision }; reply: DossierSummary };
	'event.remove': { request: { readonly id: string }; reply: DossierSummary };
	'claim.decide': { request: { readonly ids: readonly string[]; readonly decision: Decision }; reply: DossierSummary };
	/** The passage is what is said. The speaker is a name of the dossier, or words. */
	'claim.add': {
		request: Picked & { readonly act: SpeechAct; readonly speaker?: string; readonly speakerText?: string };
		reply: ClaimRecord;
	};
	/** The passage is the name's mention. */
	'entity.add': { request: Picked & { readonly type: EntityType; readonly name: string }; reply: EntityRecord };
	/** Sets the fields given, on each record; null takes a field away. An outlet is named by its name and made when it is first marked. */
	'record.mark': {
		request: {
			readonly table: MarkedTable;
			readonly ids: readonly string[];
			readonly mark: { readonly [F in keyof Mark]?: Mark[F] | null };
			/** Tags that each record gets besides its own. */
			readonly addTags?: readonly string[];
		};
		reply: DossierSummary;
	};
}
