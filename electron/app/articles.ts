import type {
	ArticleChannels,
	DatePreview,
	DossierSummary,
	Handlers,
	ImportReport,
	IntakeOptions,
} from '#contract/channels.ts';
import type { ArticleRecord, Published } from '#domain/dossier.ts';
import type { Reading } from '#domain/reading.ts';
import type { Source } from '#intake/intake.ts';
import { integrate, withoutArticle } from '#synthesis/integrate.ts';
import { addArticles, type Batch, type Entry } from './add-articles.ts';
import { publicationDate } from './dates.ts';
import { bytesOf, gather, sizeOf } from './gather.ts';
import type { Jobs } from './jobs.ts';
import type { OpenDossier } from './open-dossier.ts';
import type { Ports } from './ports.ts';
import { articleOf, readingOf, sharedReadings, textOf } from './readings.ts';
import type { Session } from './session.ts';
import { waitingIn } from './take-article.ts';

/** Use cases on articles: taking them in, dating them, removing them. */
export function articles(ports: Ports, session: Session, jobs: Jobs): Pick<Handlers, ArticleChannel> {
	const add = (entries: readonly Entry[], { job, published, columns, seconds }: IntakeOptions) =>
		jobs.run(job, (signal) => {
			const batch: Batch = {
				entries,
				signal,
				...(columns && { columns }),
				...(seconds !== undefined && { seconds }),
				...(job !== undefined && { job }),
				given: published === undefined ? {} : { published: { edtf: publicationDate(published), from: 'given' } },
			};
			return addArticles(ports, session.current(), batch);
		});
	return {
		async 'article.add'({ paths, ...rest }) {
			session.current();
			const found = await gather(ports.files, paths);
			const entries = found.map((item): Entry => {
				const source = async (): Promise<Source> => ({
					name: item.path,
					file: item.path,
					bytes: await bytesOf(ports.files, item.path),
				});
				if ('failure' in item) return { name: item.path, source, failure: item.failure };
				return { name: item.path, source, size: () => sizeOf(ports.files, item.path) };
			});
			return add(entries, rest);
		},
		'article.drop'({ files, ...rest }): Promise<ImportReport> {
			const entries = files.map(({ name, bytes }) => ({
				name,
				source: async () => ({ name, bytes: new Uint8Array(Buffer.from(bytes, 'base64')) }),
			}));
			return add(entries, rest);
		},
		'article.paste'({ text, title }): Promise<ImportReport> {
			const name = title ?? 'text';
			const bytes = new TextEncoder().encode(text);
			return add([{ name, source: async () => ({ name, bytes }) }], {});
		},
		async 'article.reading'({ id }) {
			const dossier = session.current();
			return readingOf(dossier, articleOf(dossier, id));
		},
		'article.setPublished': ({ id, date }) => setPublished(ports, session.current(), id, date),
		'article.previewPublished': ({ id, date }) => preview(ports, session.current(), id, date),
		'article.remove'({ id }) {
			const dossier = session.current();
			return dossier.edit(async () => {
				const { title } = articleOf(dossier, id);
				const others = await sharedReadings(dossier, id);
				return { kind: 'remove-article', subject: title, changes: withoutArticle(dossier.known, id, others) };
			});
		},
	};
}

type ArticleChannel = keyof ArticleChannels;

/** Reads the article again from its text, as published on `published`. */
async function readAgain(
	{ reader }: Ports,
	dossier: OpenDossier,
	article: ArticleRecord,
	published: string | undefined,
): Promise<Reading> {
	const { id, title, byline, lang } = article;
	return reader.read({
		id,
		text: await textOf(dossier, article),
		lang,
		title,
		...(byline !== undefined && { byline }),
		...(published !== undefined && { published }),
	});
}

async function setPublished(
	ports: Ports,
	dossier: OpenDossier,
	id: string,
	date: string | null,
): Promise<DossierSummary> {
	const published: Published | undefined = date === null ? undefined : { edtf: publicationDate(date), from: 'user' };
	return dossier.edit(async () => {
		const article = articleOf(dossier, id);
		const reading = await readAgain(ports, dossier, article, published?.edtf);
		const others = await sharedReadings(dossier, id);
		const { published: _former, ...rest } = article;
		const after: ArticleRecord = {
			...rest,
			...(published && { published }),
			reading: await dossier.content.put('readings', JSON.stringify(reading)),
			warnings: [...ofIntake(article), ...reading.warnings],
			waiting: waitingIn(reading),
		};
		const changes = integrate(dossier.known, id, reading, others);
		return {
			kind: 'set-published',
			subject: article.title,
			changes: [{ table: 'articles', id, before: article, after }, ...changes],
		};
	});
}

const OF_INTAKE: ReadonlySet<string> = new Set([
	'no-article-body',
	'abstract-only',
	'cut-short',
	'replacement-characters',
]);

/** Warnings that came with the file and not from reading it. */
const ofIntake = ({ warnings }: ArticleRecord) => warnings.filter(({ code }) => OF_INTAKE.has(code));

async function preview(ports: Ports, dossier: OpenDossier, id: string, date: string): Promise<DatePreview[]> {
	const article = articleOf(dossier, id);
	const [before, after] = await Promise.all([
		readingOf(dossier, article),
		readAgain(ports, dossier, article, publicationDate(date)),
	]);
	const old = new Map(before.times.map((time) => [`${time.start}-${time.end}`, time]));
	return after.times.flatMap((time) => {
		const former = old.get(`${time.start}-${time.end}`);
		const [was, is] = [former?.edtf ?? former?.value ?? '', time.edtf ?? time.value];
		return was === is ? [] : [{ text: time.text, before: was, after: is }];
	});
}
