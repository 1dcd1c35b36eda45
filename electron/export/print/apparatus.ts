import type { EntityType } from '#domain/reading.ts';
import { type Desk, date, languageOf, oneLine } from './desk.ts';
import { remarksOn } from './grading.ts';
import type { Person, PrintModel, Source } from './model.ts';

/** Persons, organisations, places and others that events or statements name, with the events they have a part in. */
export function peopleOf(desk: Desk): PrintModel['people'] {
	const { words, edition } = desk;
	const parts = new Map<string, number[]>();
	for (const event of edition.events) {
		const named = new Set<string>([...event.participants.map((p) => p.entity), ...(event.place ? [event.place] : [])]);
		for (const entity of named) {
			const list = parts.get(entity) ?? [];
			list.push(desk.numbers.get(event.id) ?? 0);
			parts.set(entity, list);
		}
	}
	const titles: Readonly<Record<EntityType, string>> = {
		PER: words.persons,
		ORG: words.organisations,
		LOC: words.places,
		MISC: words.others,
	};
	return (Object.keys(titles) as EntityType[]).flatMap((type) => {
		const entries = edition.entities
			.filter((entity) => entity.type === type)
			.map((entity): Person => {
				const other = entity.standsFor === undefined ? undefined : desk.entities.get(entity.standsFor)?.name;
				return {
					name: entity.name,
					role: entity.role ?? '',
					aliases: entity.aliases.filter((alias) => alias !== entity.name).join(', '),
					standsFor: other ?? '',
					remarks: remarksOn(desk, entity.mark),
					events: parts.get(entity.id) ?? [],
				};
			});
		return entries.length === 0 ? [] : { title: titles[type], entries };
	});
}

export function sourcesOf(desk: Desk): readonly Source[] {
	const { words } = desk;
	const outlets = new Map(desk.edition.outlets.map((outlet) => [outlet.name, outlet.mark]));
	return desk.edition.articles.map((article, index) => ({
		n: index + 1,
		title: oneLine(article.title) || article.snapshot.filename,
		lang: languageOf(article.lang),
		outlet: article.outlet ?? '',
		byline: article.byline ?? '',
		published: article.published ? date(desk, article.published.edtf) : words.withoutDate,
		url: article.url ?? '',
		file: article.snapshot.filename,
		captured: date(desk, article.captured.slice(0, 10)),
		fileHash: article.snapshot.hash,
		textHash: article.text,
		size: `${article.words} ${words.words}, ${article.snapshot.bytes} Byte`,
		remarks: [
			...remarksOn(desk, outlets.get(article.outlet ?? '')),
			...remarksOn(desk, article.mark),
			...(article.origin === undefined ? [] : [words.repeats(`[${desk.sourceNumbers.get(article.origin) ?? '–'}]`)]),
		],
	}));
}
