import type { ArticleRecord, ClaimRecord, EntityRecord, EventRecord, RelationRecord } from '#domain/dossier.ts';
import type { Edition, EditionOptions } from '#domain/edition.ts';
import type { EventType } from '#domain/event-types.ts';
import type { Quote } from '#domain/selector.ts';
import { type Random, randomFrom } from './random.ts';

const ACTORS = [
	'Ministerium für Verkehr',
	'Landkreis Nordau',
	'Hafenbetrieb Ost',
	'Agnes Wieland',
	'Harbour Union',
	'Peter Ashdown',
];
const TITLES = {
	de: [
		'Kabinett beschließt Gesetzentwurf zur Verfahrensbeschleunigung',
		'Gutachten widerspricht der Darstellung des Ministeriums',
		'Durchsuchungen in vier Betrieben des Hafens',
		'Untersuchungsausschuss lädt die frühere Staatssekretärin vor',
	],
	en: [
		'Committee publishes its interim findings',
		'Regulator opens an inquiry into procurement',
		'Court orders the disclosure of documents',
		'Minister corrects a statement to parliament',
	],
} as const;
const SENTENCES = {
	de: [
		'Die Inbetriebnahme der Strecke verzögert sich nach Angaben des Ministeriums um mindestens achtzehn Monate.',
		'Sachverständige bezweifelten in der Anhörung, dass die Finanzierungszusagen über das Haushaltsjahr hinaus belastbar sind.',
		'Ein internes Gutachten, das der Redaktion vorliegt, kommt zu einem gegenteiligen Ergebnis.',
		'Die Staatsanwaltschaft bestätigte Durchsuchungen an vier Standorten; Haftbefehle wurden nicht vollstreckt.',
	],
	en: [
		'According to the filing, the contract was amended three times without competitive tender.',
		'Officials declined to comment on the disclosure, but two people familiar with the talks confirmed the timetable.',
		'A spokesperson described the reporting as inaccurate and announced an independent review.',
		'Requests lodged in March remained unanswered at the time of writing.',
	],
} as const;
const TYPES: readonly EventType[] = ['report', 'investigation', 'accusation', 'other'];

/** An edition of `events` events from one article for every eight, the same for the same numbers. */
export function madeEdition(events: number, options: EditionOptions = { lang: 'de', paper: 'a4' }): Edition {
	const random = randomFrom(events);
	const articles = Array.from({ length: Math.max(1, Math.ceil(events / 8)) }, (_, index) => articleOf(index, random));
	const entities = ACTORS.map(
		(name, index): EntityRecord => ({
			id: `n${index}`,
			type: index === 3 || index === 5 ? 'PER' : 'ORG',
			name,
			aliases: [],
			mentions: {},
		}),
	);
	const records = Array.from({ length: events }, (_, index) => eventOf(index, events, articles, random));
	const claims = records.flatMap((event, index) => (index % 3 === 0 ? claimsOf(event, index, random) : []));
	const relations: RelationRecord[] = [];
	return {
		info: {
			schema: 2,
			id: `made-${events}`,
			name: options.lang === 'de' ? 'Der Ausbau des Hafens' : 'The extension of the harbour',
			created: '2026-01-01T00:00:00.000Z',
			modified: '2026-01-02T00:00:00.000Z',
		},
		options,
		articles,
		events: records,
		claims,
		entities,
		relations,
		outlets: [],
		bounds: {},
		contradictions: [],
	};
}

function articleOf(index: number, random: Random): ArticleRecord {
	const lang = index % 3 === 2 ? 'en' : 'de';
	const hash = Array.from({ length: 64 }, () => '0123456789abcdef'[random.below(16)]).join('');
	return {
		id: `a${index}`,
		title: random.pick(TITLES[lang]),
		outlet: random.pick(['Beispiel-Kurier', 'Nordblick', 'The Sample Post']),
		url: `https://example.org/${lang}/${index}`,
		lang,
		published: { edtf: dayOf(index * 8), from: 'metadata' },
		captured: '2026-01-01T00:00:00.000Z',
		words: 400,
		text: hash,
		snapshot: { hash, mediaType: 'text/plain', filename: `artikel-${index}.txt`, bytes: 2600 },
		reading: hash,
		warnings: [],
		waiting: 0,
	};
}

function eventOf(index: number, count: number, articles: readonly ArticleRecord[], random: Random): EventRecord {
	const article = articles[Math.floor(index / 8)] ?? articles[0];
	const lang = article?.lang === 'en' ? 'en' : 'de';
	const edtf = random.pick([dayOf(index), dayOf(index), dayOf(index).slice(0, 7)]);
	const dated = index < count * 0.95;
	return {
		id: `e${String(index).padStart(5, '0')}`,
		by: 'machine',
		decision: 'proposed',
		type: random.pick(TYPES),
		title: random.pick(TITLES[lang]),
		lang,
		...(dated && {
			when: { edtf, basis: 'stated' as const, earliest: dayOf(index), latest: dayOf(index) },
			whenText: edtf,
		}),
		factuality: random.pick(['asserted', 'asserted', 'reported', 'planned'] as const),
		hedges: [],
		participants: [{ entity: `n${random.below(ACTORS.length)}`, role: 'agent' }],
		citations: [{ article: article?.id ?? 'a0', quote: quoteOf(lang, index, random) }],
		sources: [],
		rule: 'made',
	};
}

function claimsOf(event: EventRecord, index: number, random: Random): ClaimRecord[] {
	const article = event.citations[0]?.article ?? 'a0';
	const lang = event.lang === 'en' ? 'en' : 'de';
	const claim = (id: string, act: ClaimRecord['act'], answers: readonly string[]): ClaimRecord => {
		const quote = quoteOf(lang, index + 1000, random);
		return {
			id,
			by: 'machine',
			decision: 'proposed',
			article,
			manner: 'indirect',
			act,
			speaker: { entities: [`n${random.below(ACTORS.length)}`] },
			content: quote.exact,
			hedges: [],
			negated: false,
			events: [event.id],
			answers,
			quote,
			rule: 'made',
		};
	};
	const asserted = claim(`c${index}`, 'asserts', []);
	return index % 2 === 0 ? [asserted, claim(`d${index}`, 'denies', [asserted.id])] : [asserted];
}

function quoteOf(lang: 'de' | 'en', index: number, random: Random): Quote {
	const exact = `${random.pick(SENTENCES[lang])} ${random.pick(SENTENCES[lang])}`;
	return { start: index * 300, end: index * 300 + exact.length, exact, prefix: '', suffix: '' };
}

/** Three days on for each event, from 2 January 2024. */
function dayOf(index: number): string {
	return new Date(Date.UTC(2024, 0, 2 + index * 3)).toISOString().slice(0, 10);
}
