import type { Edition } from '#domain/edition.ts';
import type { EditionFormat } from '#domain/export-formats.ts';
import type { Preview } from '#domain/preview.ts';
import { groundOf } from '#synthesis/scope.ts';
import type { Ports } from './ports.ts';

/** Events that pages are made of. */
const MOST_PRINTED = 24;
/** Events that a text or a picture is made of. */
const MOST_EVENTS = 400;
const PAGES = 3;
const LINES = 80;
/** UTF-16 units of a text that are shown. */
const LONGEST = 8000;

/** Files whose beginning says nothing to a reader, or that cannot be shown as they will look. */
const UNSEEN: ReadonlySet<EditionFormat> = new Set(['docx', 'html']);

/** The first `most` events of an edition with all that belongs to them. */
function beginningOf(edition: Edition, most: number): Edition {
	const events = edition.events.slice(0, most);
	const shown = new Set(events.map(({ id }) => id));
	const claims = edition.claims.filter((claim) => claim.events.some((id) => shown.has(id)));
	const { articles, names } = groundOf(events, claims);
	const said = new Set(claims.map(({ id }) => id));
	return {
		...edition,
		events,
		claims: claims.map((claim) => ({ ...claim, answers: claim.answers.filter((id) => said.has(id)) })),
		articles: edition.articles.filter(({ id }) => articles.has(id)),
		entities: edition.entities.filter(({ id }) => names.has(id)),
		relations: edition.relations.filter(({ from, to }) => shown.has(from) && shown.has(to)),
		contradictions: edition.contradictions.filter(
			(one) =>
				one.events.every((id) => shown.has(id)) &&
				one.sides.every((side) => side.events.every((id) => shown.has(id)) && side.claims.every((id) => said.has(id))),
		),
	};
}

/** How a file of this format begins; of a large edition, how one of its first events does. Throws `export-failed` or `cancelled`. */
export async function previewOf(
	{ exporter, drawer }: Ports,
	whole: Edition,
	format: EditionFormat,
	signal: AbortSignal,
): Promise<Preview> {
	if (UNSEEN.has(format)) return { kind: 'none' };
	const most = format === 'pdf' ? MOST_PRINTED : MOST_EVENTS;
	const cut = whole.events.length > most;
	const edition = cut ? beginningOf(whole, most) : whole;
	if (format === 'pdf') {
		// Neither changes anything that can be seen, and attachments take time.
		const { standard: _standard, sources: _sources, ...options } = edition.options;
		const { pages, of } = await drawer({ ...edition, options }, PAGES, signal);
		return { kind: 'pages', pages, of, cut };
	}
	const picture = format === 'svg' || format === 'png';
	const text = new TextDecoder().decode(await exporter(picture ? 'svg' : format, edition, signal));
	if (picture) return { kind: 'picture', svg: text, cut };
	const lines = text.split('\n');
	const first = lines.slice(0, LINES).join('\n').slice(0, LONGEST);
	return { kind: 'text', text: first, more: first.length < text.trimEnd().length, cut };
}
