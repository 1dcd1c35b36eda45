import type { MarkedTable } from '#contract/channels/judgement.ts';
import type { Handlers } from '#contract/channels.ts';
import type { Change, Tables } from '#domain/dossier.ts';
import { DepescheError, type FailureCode } from '#domain/failure.ts';
import type { Mark, PassageNote } from '#domain/mark.ts';
import { type Quote, quoteAt } from '#domain/selector.ts';
import type { OpenDossier } from './open-dossier.ts';
import { articleOf, textOf } from './readings.ts';
import type { Session } from './session.ts';

const UNKNOWN: Readonly<Record<Exclude<MarkedTable, 'outlets'>, FailureCode>> = {
	articles: 'article-unknown',
	events: 'event-unknown',
	claims: 'claim-unknown',
	entities: 'entity-unknown',
};

/** Tags, notes and grades on records of any kind. */
export function marks(session: Session): Pick<Handlers, 'record.mark'> {
	return {
		'record.mark'({ table, ids, mark, addTags = [] }) {
			const dossier = session.current();
			return dossier.edit(async () => {
				if (mark.passages) await expectPassages(dossier, table, ids, mark.passages);
				const records = ids.map((id) => markable(dossier, table, id));
				const changes = records.map(({ known, record }): Change => {
					const tags = [...new Set([...(record.mark?.tags ?? []), ...addTags])];
					const after = marked(record, addTags.length === 0 ? mark : { ...mark, tags });
					return { table, id: record.id, ...(known && { before: record }), after } as Change;
				});
				const [only] = records;
				const subject = records.length === 1 && only ? nameOf(only.record) : String(records.length);
				return { kind: 'mark', subject, changes };
			});
		},
	};
}

/** Notes on passages are of one article, whose words they quote. Throws `selection-invalid`. */
async function expectPassages(
	dossier: OpenDossier,
	table: MarkedTable,
	[id = '', ...others]: readonly string[],
	passages: readonly PassageNote[],
): Promise<void> {
	if (table !== 'articles' || others.length > 0) throw new DepescheError('selection-invalid', id);
	const article = articleOf(dossier, id);
	const known = new Set((article.mark?.passages ?? []).map(({ quote }) => placeOf(quote)));
	const places = new Set(passages.map(({ quote }) => placeOf(quote)));
	if (places.size < passages.length) throw new DepescheError('selection-invalid', article.title);
	const fresh = passages.filter(({ quote }) => !known.has(placeOf(quote)));
	if (fresh.length === 0) return;
	const text = await textOf(dossier, article);
	const stands = ({ quote }: PassageNote) => placeOf(quote) === placeOf(quoteAt(text, quote.start, quote.end));
	if (!fresh.every((one) => one.quote.exact !== '' && stands(one)))
		throw new DepescheError('selection-invalid', article.title);
}

const placeOf = ({ start, end, exact, prefix, suffix }: Quote) => JSON.stringify([start, end, exact, prefix, suffix]);

type Markable = Tables[MarkedTable];

function markable({ document }: OpenDossier, table: MarkedTable, id: string): { known: boolean; record: Markable } {
	const records = document[table] as Readonly<Record<string, Markable>>;
	const record = Object.hasOwn(records, id) ? records[id] : undefined;
	if (record !== undefined) return { known: true, record };
	if (table === 'outlets') return { known: false, record: { id, name: id, mark: {} } };
	throw new DepescheError(UNKNOWN[table], id);
}

function marked(record: Markable, change: { readonly [F in keyof Mark]?: Mark[F] | null }): Markable {
	const fields = Object.entries({ ...record.mark, ...change }).filter(([, value]) => value !== null);
	const { mark: _former, ...rest } = record;
	return { ...rest, mark: Object.fromEntries(fields) } as Markable;
}

const nameOf = (record: Markable): string =>
	'title' in record
		? record.title
		: 'name' in record
			? record.name
			: (record.content || record.quote.exact).slice(0, 80);
