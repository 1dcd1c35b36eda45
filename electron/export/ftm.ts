import type { ArticleRecord, ClaimRecord, EntityRecord, EventRecord } from '#domain/dossier.ts';
import type { Exporter } from './exporter.ts';
import { LABELS } from './labels.ts';
import { lacking } from './losses.ts';
import { markLines } from './marks.ts';
import { datesOf, plainDates } from './plain-dates.ts';
import { cite, type Desk, dateOf, deskOf, oneLine, speakerOf } from './print/desk.ts';

/**
 * FollowTheMoney, one entity a line: articles, persons, organisations and places (as addresses), events with their proof, statements as
 * notes, and links with the role of each participant, who says what and what a denial denies.
 */
export const ftm: Exporter = {
	async render(edition) {
		const desk = deskOf(edition);
		return entitiesOf(desk)
			.map((entity) => `${JSON.stringify(entity)}\n`)
			.join('');
	},
	losses: (edition) => {
		const others = edition.entities.filter(({ type }) => type === 'MISC').length;
		return [
			...(others > 0 ? [{ code: 'entities' as const, count: others }] : []),
			...lacking(edition, 'dates-simplified', 'undated'),
		];
	},
};

interface FtmEntity {
	readonly id: string;
	readonly schema: string;
	readonly properties: Readonly<Record<string, readonly string[]>>;
}

const SCHEMATA = { PER: 'Person', ORG: 'Organization', LOC: 'Address' } as const;

function entitiesOf(desk: Desk): readonly FtmEntity[] {
	const { edition } = desk;
	const links = [
		...edition.events.flatMap((event) => participantLinks(desk, event)),
		...edition.claims.flatMap((claim) => claimLinks(desk, claim)),
		...edition.relations.map((r) => link(`rel-${r.id}`, idOf(r.from), idOf(r.to), r.kind)),
	];
	return [
		...edition.articles.map((article) => articleEntity(desk, article)),
		...edition.entities.flatMap((entity) => thingEntity(desk, entity)),
		...edition.events.map((event) => eventEntity(desk, event)),
		...edition.claims.map((claim) => claimEntity(desk, claim)),
		...links,
	];
}

/** Of a property's values those that say something. */
function made(
	id: string,
	schema: string,
	properties: Readonly<Record<string, readonly (string | undefined)[]>>,
): FtmEntity {
	const said = Object.entries(properties).flatMap(([name, values]) => {
		const texts = values.flatMap((value) =>
			value === undefined || value.trim() === '' ? [] : [oneLine(value.replace(/\p{Cc}|\p{Surrogate}/gu, ' '))],
		);
		return texts.length === 0 ? [] : [[name, [...new Set(texts)]] as const];
	});
	return { id, schema, properties: Object.fromEntries(said) };
}

/** Letters, digits and hyphens, as the model demands; anything else by its code point. */
export function idOf(id: string): string {
	const safe = id.replace(/[^0-9A-Za-z-]/gu, (character) => `.${(character.codePointAt(0) ?? 0).toString(16)}.`);
	return `dp-${safe}${/[0-9A-Za-z]$/.test(safe) ? '' : '0'}`;
}

const link = (id: string, subject: string, object: string, role: string) =>
	made(idOf(id), 'UnknownLink', { subject: [subject], object: [object], role: [role] });

/** ISO 639-3 of the languages we read. */
const LANGUAGES: ReadonlyMap<string, string> = new Map([
	['de', 'deu'],
	['en', 'eng'],
	['fr', 'fra'],
	['es', 'spa'],
	['ru', 'rus'],
]);

function articleEntity({ edition }: Desk, article: ArticleRecord): FtmEntity {
	const published = article.published && plainDates(article.published.edtf);
	return made(idOf(article.id), 'Article', {
		title: [article.title],
		name: [article.title, article.title.trim() === '' ? article.snapshot.filename : undefined],
		author: [article.byline],
		publisher: [article.outlet],
		publishedAt: [dateOnly(published?.start)],
		retrievedAt: [article.captured.slice(0, 19)],
		sourceUrl: [httpOnly(article.url)],
		fileName: [article.snapshot.filename],
		fileSize: [String(article.snapshot.bytes)],
		mimeType: [article.snapshot.mediaType],
		language: [LANGUAGES.get(article.lang.split('-')[0] ?? '')],
		keywords: article.mark?.tags ?? [],
		notes: [
			`SHA-256 ${article.text}`,
			`SHA-256 ${article.snapshot.hash}`,
			...markLines(article.mark, LABELS[edition.options.lang]),
		],
	});
}

/** Local time without its zone: the model knows UTC alone, so a zone falls back to the day. */
const dateOnly = (day: string | undefined) => day?.replace(/T.*[Z+-].*$/, '');
const httpOnly = (url: string | undefined) => (url !== undefined && /^https?:\/\//.test(url) ? url : undefined);

function thingEntity({ edition }: Desk, entity: EntityRecord): readonly FtmEntity[] {
	if (entity.type === 'MISC') return [];
	const schema = SCHEMATA[entity.type];
	return [
		made(idOf(entity.id), schema, {
			name: [entity.name],
			...(schema === 'Address' && { full: [entity.name] }),
			alias: entity.aliases.filter((alias) => alias !== entity.name),
			country: [entity.country?.toLowerCase()],
			...(schema === 'Person' ? { position: [entity.role] } : { summary: [entity.role] }),
			keywords: entity.mark?.tags ?? [],
			notes: markLines(entity.mark, LABELS[edition.options.lang]),
		}),
	];
}

function eventEntity(desk: Desk, event: EventRecord): FtmEntity {
	const { edition, words } = desk;
	const dates = datesOf(event, edition.bounds[event.id] ?? {});
	const place = event.place && desk.entities.get(event.place);
	const parts = event.participants.flatMap(({ entity }) => desk.entities.get(entity) ?? []);
	const sources = event.citations.flatMap(({ article }) => desk.articles.get(article) ?? []);
	const single = dates !== undefined && dates.end === undefined;
	return made(idOf(event.id), 'Event', {
		name: [event.title],
		...(single
			? { date: [dateOnly(dates.start)] }
			: { startDate: [dateOnly(dates?.start)], endDate: [dateOnly(dates?.end)] }),
		involved: parts.filter(({ type }) => type === 'PER' || type === 'ORG').map(({ id }) => idOf(id)),
		location: [place?.name],
		addressEntity: [place?.type === 'LOC' ? idOf(place.id) : undefined],
		country: parts.map(({ country }) => country?.toLowerCase()),
		proof: sources.map(({ id }) => idOf(id)),
		sourceUrl: sources.map(({ url }) => httpOnly(url)),
		publisher: sources.map(({ outlet }) => outlet),
		summary: [`${words.factuality[event.factuality]} (${event.factuality})`],
		description: event.citations.map(({ quote }) => quote.exact),
		keywords: [event.type, ...(event.mark?.tags ?? [])],
		notes: [
			event.when && `EDTF ${event.when.edtf}: ${dateOf(desk, event)}`,
			event.whenText && `${words.asWritten} ${event.whenText}`,
			event.hedges.length > 0 ? `${words.hedged} ${event.hedges.join(', ')}` : undefined,
			...markLines(event.mark, LABELS[edition.options.lang]),
		],
	});
}

function participantLinks(desk: Desk, event: EventRecord): readonly FtmEntity[] {
	return event.participants.flatMap(({ entity, role }, index) => {
		const type = desk.entities.get(entity)?.type;
		if (type === undefined || type === 'MISC') return [];
		return [link(`${event.id}-part${index}`, idOf(entity), idOf(event.id), role)];
	});
}

function claimEntity(desk: Desk, claim: ClaimRecord): FtmEntity {
	const { words, edition } = desk;
	const article = desk.articles.get(claim.article);
	return made(idOf(claim.id), 'Note', {
		name: [`${speakerOf(desk, claim)} (${words.acts[claim.act]}): ${claim.content}`],
		description: [claim.quote.exact],
		summary: [claim.act],
		entity: claim.events.filter((id) => desk.events.has(id)).map(idOf),
		proof: [article && idOf(article.id)],
		sourceUrl: [httpOnly(article?.url)],
		publisher: [article?.outlet],
		keywords: claim.mark?.tags ?? [],
		notes: [
			article && cite(desk, article),
			claim.hedges.length > 0 ? `${words.hedged} ${claim.hedges.join(', ')}` : undefined,
			...markLines(claim.mark, LABELS[edition.options.lang]),
		],
	});
}

function claimLinks(desk: Desk, claim: ClaimRecord): readonly FtmEntity[] {
	const speakers = claim.speaker.entities.flatMap((id, index) => {
		const type = desk.entities.get(id)?.type;
		return type === undefined || type === 'MISC'
			? []
			: [link(`${claim.id}-by${index}`, idOf(id), idOf(claim.id), claim.act)];
	});
	const answers = claim.answers
		.filter((id) => desk.claims.has(id))
		.map((id, index) => link(`${claim.id}-to${index}`, idOf(claim.id), idOf(id), claim.act));
	return [...speakers, ...answers];
}
