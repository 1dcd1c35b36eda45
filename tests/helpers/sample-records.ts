/** Records for tests of the window: a small dossier written out, and larger ones made by rule. */
import type {
	ArticleRecord,
	Citation,
	ClaimRecord,
	DossierDocument,
	EntityRecord,
	EventRecord,
	RelationRecord,
} from '#domain/dossier.ts';
import type { EventType } from '#domain/event-types.ts';
import type { Reading } from '#domain/reading.ts';
import { quoteAt } from '#domain/selector.ts';

export interface Fixture {
	readonly document: DossierDocument;
	readonly readings: ReadonlyMap<string, Reading>;
}

const LETTERS = `Kreml und Pjöngjang schreiben einander

Putin und Kim Jong Un haben Briefe gewechselt, teilte das Weiße Haus am Mittwoch mit. Die Schreiben scheinen vorläufig zu sein. Der Briefwechsel folgte auf den Besuch des russischen Verteidigungsministers Sergej Schoigu in Pjöngjang.

Schoigu war am 26. Juli 2023 nach Nordkorea gereist. Er bat die Gastgeber, mehr Munition zu verkaufen.

Die Gespräche über Waffenverkäufe kommen nach amerikanischen Angaben voran. Russland und Nordkorea wiesen das zurück.`;
const REPORT = `Brot gegen Granaten

In einem Bericht vom März erklärte das Weiße Haus, Moskau wolle Nahrungsmittel gegen Waffen tauschen. Nordkorea bestritt das umgehend.

Im vergangenen Jahr habe die Wagner-Gruppe eine Waffenlieferung aus Nordkorea angenommen, sagte John Kirby.`;
const TALKS = `Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenauszahlungsstelle warnt vor Verzögerungen bei der Getreideausfuhr über das Schwarze Meer

North Korea is expected to send further shipments in autumn 2023, officials said. Moscow called the report baseless.`;

const TEXTS: Readonly<Record<string, string>> = { a1: LETTERS, a2: REPORT, a3: TALKS };

function cite(article: string, exact: string): Citation {
	const text = TEXTS[article] ?? '';
	const start = text.indexOf(exact);
	if (start < 0) throw new Error(`no such words in ${article}: ${exact}`);
	return { article, quote: quoteAt(text, start, start + exact.length) };
}

const hash = (seed: string) => seed.padEnd(64, '0').slice(0, 64);

function article(id: string, text: string, more: Partial<ArticleRecord>): ArticleRecord {
	return {
		id,
		title: text.split('\n')[0] ?? '',
		lang: 'de',
		captured: '2023-09-01T08:00:00Z',
		words: text.split(/\s+/).length,
		text: hash(`7e${id}`),
		snapshot: { hash: hash(`5a${id}`), mediaType: 'text/plain', filename: `${id}.txt`, bytes: text.length },
		reading: hash(`4e${id}`),
		warnings: [],
		waiting: 0,
		...more,
	};
}

function reading({ id, title, lang }: ArticleRecord, text: string): Reading {
	return {
		id,
		lang,
		title,
		text,
		sentences: [],
		times: [],
		entities: [],
		events: [],
		claims: [],
		relations: [],
		warnings: [],
	};
}

const base = {
	by: 'machine',
	decision: 'proposed',
	lang: 'de',
	hedges: [],
	participants: [],
	sources: [],
	rule: 'de.trigger',
} as const;

const articles: readonly ArticleRecord[] = [
	article('a1', LETTERS, { outlet: 'Abendblatt', published: { edtf: '2023-08-30', from: 'metadata' } }),
	article('a2', REPORT, {
		outlet: 'Morgenpost',
		waiting: 2,
		warnings: [{ code: 'no-publication-date', args: { count: 2 } }],
	}),
	article('a3', TALKS, { outlet: 'Courier', lang: 'en', published: { edtf: '2023-09-01', from: 'user' } }),
];

const entities: readonly EntityRecord[] = [
	{ id: 'n1', type: 'PER', name: 'Wladimir Putin', aliases: ['Putin'], mentions: { a1: 3 } },
	{ id: 'n2', type: 'PER', name: 'Kim Jong Un', aliases: [], mentions: { a1: 2 } },
	{
		id: 'n3',
		type: 'PER',
		name: 'Sergej Schoigu',
		aliases: ['Schoigu', 'Shoigu'],
		role: 'Verteidigungsminister',
		mentions: { a1: 4 },
	},
	{ id: 'n4', type: 'ORG', name: 'Weißes Haus', aliases: [], country: 'US', mentions: { a1: 1, a2: 1 } },
	{ id: 'n5', type: 'LOC', name: 'Nordkorea', aliases: ['Pjöngjang'], country: 'KP', mentions: { a1: 3, a2: 2 } },
	{ id: 'n6', type: 'LOC', name: 'Russland', aliases: ['Moskau'], country: 'RU', mentions: { a1: 3, a3: 1 } },
	{ id: 'n7', type: 'ORG', name: 'Wagner-Gruppe', aliases: [], mentions: { a2: 1 } },
	{ id: 'n8', type: 'LOC', name: 'Pjöngjang', aliases: [], standsFor: 'n5', mentions: { a1: 1 } },
];

const events: readonly EventRecord[] = [
	{
		...base,
		id: 'e1',
		type: 'letter',
		title: 'Briefwechsel zwischen Putin und Kim Jong Un',
		when: { edtf: '2023-07-27/2023-08-30', basis: 'bounded', earliest: '2023-07-27', latest: '2023-08-30' },
		factuality: 'reported',
		hedges: ['scheinen'],
		participants: [
			{ entity: 'n1', role: 'agent' },
			{ entity: 'n2', role: 'partner' },
		],
		citations: [
			cite('a1', 'Putin und Kim Jong Un haben Briefe gewechselt, teilte das Weiße Haus am Mittwoch mit.'),
			cite('a1', 'Die Schreiben scheinen vorläufig zu sein.'),
		],
	},
	{
		...base,
		id: 'e2',
		type: 'visit',
		title: 'Besuch Schoigus in Pjöngjang',
		when: { edtf: '2023-07-26', basis: 'stated', earliest: '2023-07-26', latest: '2023-07-26' },
		whenText: 'am 26. Juli 2023',
		factuality: 'asserted',
		decision: 'accepted',
		participants: [{ entity: 'n3', role: 'agent' }],
		place: 'n8',
		citations: [cite('a1', 'Schoigu war am 26. Juli 2023 nach Nordkorea gereist.')],
	},
	{
		...base,
		id: 'e3',
		type: 'talks',
		title: 'Gespräche über Waffenverkäufe',
		factuality: 'reported',
		participants: [
			{ entity: 'n6', role: 'agent' },
			{ entity: 'n5', role: 'partner' },
		],
		citations: [cite('a1', 'Die Gespräche über Waffenverkäufe kommen nach amerikanischen Angaben voran.')],
	},
	{
		...base,
		id: 'e4',
		type: 'report',
		title: 'Bericht über Nahrungsmittel gegen Waffen',
		when: { edtf: '2023-03', basis: 'inferred' },
		whenText: 'vom März',
		factuality: 'asserted',
		participants: [{ entity: 'n4', role: 'agent' }],
		citations: [
			cite(
				'a2',
				'In einem Bericht vom März erklärte das Weiße Haus, Moskau wolle Nahrungsmittel gegen Waffen tauschen.',
			),
		],
	},
	{
		...base,
		id: 'e5',
		type: 'transfer',
		title: 'Waffenlieferung aus Nordkorea an die Wagner-Gruppe',
		when: { edtf: '2022', basis: 'inferred' },
		whenText: 'Im vergangenen Jahr',
		factuality: 'reported',
		participants: [
			{ entity: 'n7', role: 'recipient' },
			{ entity: 'n5', role: 'agent' },
		],
		citations: [
			cite(
				'a2',
				'Im vergangenen Jahr habe die Wagner-Gruppe eine Waffenlieferung aus Nordkorea angenommen, sagte John Kirby.',
			),
		],
	},
	{
		...base,
		id: 'e6',
		type: 'transfer',
		title: 'Further shipments from North Korea expected',
		lang: 'en',
		when: { edtf: '2023-23', basis: 'stated' },
		whenText: 'in autumn 2023',
		factuality: 'planned',
		participants: [{ entity: 'n5', role: 'agent' }],
		citations: [cite('a3', 'North Korea is expected to send further shipments in autumn 2023, officials said.')],
	},
];

const claim = {
	by: 'machine',
	decision: 'proposed',
	manner: 'indirect',
	hedges: [],
	negated: false,
	events: [],
	answers: [],
	rule: 'de.cue',
} as const;

const claims: readonly ClaimRecord[] = [
	{
		...claim,
		id: 'c1',
		article: 'a2',
		act: 'asserts',
		speaker: { entities: ['n4'], text: 'das Weiße Haus' },
		content: 'Moskau wolle Nahrungsmittel gegen Waffen tauschen',
		events: ['e4'],
		quote: cite('a2', 'erklärte das Weiße Haus, Moskau wolle Nahrungsmittel gegen Waffen tauschen').quote,
	},
	{
		...claim,
		id: 'c2',
		article: 'a2',
		act: 'asserts',
		speaker: { entities: [], text: 'John Kirby' },
		content: 'die Wagner-Gruppe habe im vergangenen Jahr eine Waffenlieferung aus Nordkorea angenommen',
		events: ['e5'],
		quote: cite('a2', 'habe die Wagner-Gruppe eine Waffenlieferung aus Nordkorea angenommen, sagte John Kirby').quote,
	},
	{
		...claim,
		id: 'c3',
		article: 'a1',
		act: 'denies',
		speaker: { entities: ['n6', 'n5'] },
		content: 'Russland und Nordkorea wiesen das zurück',
		events: ['e3'],
		answers: ['c1', 'c2'],
		quote: cite('a1', 'Russland und Nordkorea wiesen das zurück.').quote,
	},
	{
		...claim,
		id: 'c4',
		article: 'a1',
		act: 'announces',
		speaker: { entities: ['n4'] },
		content: 'Putin und Kim Jong Un haben Briefe gewechselt',
		hedges: ['scheinen'],
		events: ['e1'],
		quote: cite('a1', 'Putin und Kim Jong Un haben Briefe gewechselt, teilte das Weiße Haus am Mittwoch mit').quote,
	},
];

const relations: readonly RelationRecord[] = [
	{
		id: 'r1',
		kind: 'after',
		from: 'e1',
		to: 'e2',
		citation: cite(
			'a1',
			'Der Briefwechsel folgte auf den Besuch des russischen Verteidigungsministers Sergej Schoigu in Pjöngjang.',
		),
		rule: 'de.after',
	},
	{
		id: 'r2',
		kind: 'after',
		from: 'e3',
		to: 'e2',
		citation: cite('a1', 'Der Briefwechsel folgte auf den Besuch'),
		rule: 'de.after',
	},
];

const byId = <T extends { readonly id: string }>(rows: readonly T[]) =>
	Object.fromEntries(rows.map((row) => [row.id, row]));

const info = (name: string) => ({
	schema: 2,
	id: `d-${name}`,
	name,
	created: '2023-09-01T08:00:00Z',
	modified: '2023-09-01T08:00:00Z',
});

export function smallDossier(): Fixture {
	return {
		document: {
			info: info('Briefe an Kim'),
			articles: byId(articles),
			events: byId(events),
			claims: byId(claims),
			entities: byId(entities),
			relations: byId(relations),
			outlets: {},
			views: {},
		},
		readings: new Map(articles.map((one) => [one.id, reading(one, TEXTS[one.id] ?? '')])),
	};
}

/** The same sequence for the same seed, between 0 and 1 (mulberry32). */
function random(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
	};
}

const NAMES = [
	'Ada Berg',
	'Jonas Lindqvist',
	'Marta Kowalczyk',
	'Emil Vogt',
	'Irina Sokolowa',
	'Luc Moreau',
	'Hana Novak',
	'Piet de Wit',
];
const PLACES = ['Riga', 'Lissabon', 'Triest', 'Gdansk', 'Odessa'];
const DEEDS: readonly (readonly [EventType, string])[] = [
	['talks', 'Gespräche über die Hafenrechte'],
	['agreement', 'Vereinbarung über die Fischereiquoten der nördlichen Küstengemeinden'],
	['visit', 'Besuch der Werft'],
	['protest', 'Kundgebung vor dem Hafenamt'],
	['statement', 'Erklärung zur Sicherheitslage'],
	['report', 'Bericht über die Frachtpapiere'],
	['investigation', 'Ermittlungen wegen gefälschter Ursprungszeugnisse'],
	['transfer', 'Lieferung von Ersatzteilen'],
];

/** `count` events over about five years, told by one article for every twenty. */
export function largeDossier(count: number): Fixture {
	const next = random(count);
	const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
	const two = (n: number) => String(n).padStart(2, '0');
	const people = NAMES.map(
		(name, at): EntityRecord => ({ id: `p${at}`, type: 'PER', name, aliases: [], mentions: { 'a-0': 2 } }),
	);
	const places = PLACES.map(
		(name, at): EntityRecord => ({ id: `l${at}`, type: 'LOC', name, aliases: [], mentions: { 'a-0': 1 } }),
	);
	const madeArticles: ArticleRecord[] = [];
	const readings = new Map<string, Reading>();
	const madeEvents: EventRecord[] = [];
	const madeClaims: ClaimRecord[] = [];
	for (let at = 0; at < Math.ceil(count / 20); at += 1) {
		const id = `a-${at}`;
		const lines: { text: string; title: string; type: EventType }[] = [];
		for (let line = 0; line < Math.min(20, count - at * 20); line += 1) {
			const [type, title] = pick(DEEDS);
			lines.push({ type, title, text: `${title}, so teilte es die Behörde in ${pick(PLACES)} mit.` });
		}
		const text = [`Aus dem Hafen, Folge ${at + 1}`, ...lines.map((line) => line.text)].join('\n\n');
		const year = 2019 + Math.floor(next() * 5);
		const record = article(id, text, {
			outlet: pick(['Hafenbote', 'Küstenkurier', 'Seeblatt']),
			published: { edtf: `${year}-${two(1 + Math.floor(next() * 12))}-10`, from: 'metadata' },
		});
		madeArticles.push(record);
		readings.set(id, reading(record, text));
		let from = 0;
		lines.forEach((line, index) => {
			const start = text.indexOf(line.text, from);
			from = start + line.text.length;
			const [y, m, d] = [2018 + Math.floor(next() * 6), 1 + Math.floor(next() * 12), 1 + Math.floor(next() * 28)];
			const kind = next();
			const edtf =
				kind < 0.55
					? `${y}-${two(m)}-${two(d)}`
					: kind < 0.8
						? `${y}-${two(m)}`
						: kind < 0.88
							? String(y)
							: kind < 0.94
								? `${y}-${two(m)}~`
								: undefined;
			const event: EventRecord = {
				...base,
				id: `e-${at}-${two(index)}`,
				type: line.type,
				title: line.title,
				...(edtf !== undefined && { when: { edtf, basis: next() < 0.2 ? 'inferred' : 'stated' } }),
				factuality: next() < 0.1 ? 'planned' : 'asserted',
				decision: next() < 0.5 ? 'accepted' : 'proposed',
				participants: [{ entity: pick(people).id, role: 'agent' }],
				place: pick(places).id,
				citations: [{ article: id, quote: quoteAt(text, start, from) }],
			};
			madeEvents.push(event);
			if (next() < 0.3) {
				madeClaims.push({
					...claim,
					id: `c-${at}-${two(index)}`,
					article: id,
					act: next() < 0.3 ? 'denies' : 'asserts',
					speaker: { entities: [pick(people).id] },
					content: line.text,
					events: [event.id],
					quote: quoteAt(text, start, from),
				});
			}
		});
	}
	return {
		document: {
			info: info(`Hafen ${count}`),
			articles: byId(madeArticles),
			events: byId(madeEvents),
			claims: byId(madeClaims),
			entities: byId([...people, ...places]),
			relations: {},
			outlets: {},
			views: {},
		},
		readings,
	};
}
