import type { Edition } from '#domain/edition.ts';
import type { Tools } from '../exporter.ts';
import { LABELS } from '../labels.ts';
import { periodOf } from '../print/brief.ts';
import { date, deskOf } from '../print/desk.ts';
import { chronology } from './chronology.ts';
import { claims, conflicts, people, sources } from './lists.ts';
import { SCRIPT } from './script.ts';
import { STYLE } from './style.ts';
import { summary } from './summary.ts';
import { paragraph, text } from './text.ts';
import { timeline } from './timeline.ts';

/** The whole document. Its policy allows its one script and its one style sheet, and no request. */
export function pageOf(edition: Edition, tools: Pick<Tools, 'sha256'>): string {
	const desk = deskOf(edition);
	const { words } = desk;
	const labels = LABELS[edition.options.lang];
	const name = edition.info.name || words.dossier;
	const policy = [
		"default-src 'none'",
		`script-src 'sha256-${tools.sha256(SCRIPT)}'`,
		`style-src 'sha256-${tools.sha256(STYLE)}'`,
		"base-uri 'none'",
		"form-action 'none'",
		"require-trusted-types-for 'script'",
	].join('; ');
	const counts = [words.events(edition.events.length), words.articles(edition.articles.length)].join(', ');
	const asOf = words.asOf(date(desk, edition.info.modified.slice(0, 10)));
	const chapters = [
		['timeline', words.timeline, timeline(desk)],
		['brief', words.inShort, summary(desk)],
		['chronology', words.chronology, chronology(desk)],
		['claims', words.claims, claims(desk)],
		...(edition.contradictions.length > 0
			? ([
					['contradictions', words.contradictions, paragraph(text(words.contradictionsNote)) + conflicts(desk)],
				] as const)
			: []),
		['people', words.people, people(desk)],
		['sources', words.sources, sources(desk)],
	] as const;
	return `<!doctype html>
<html lang="${edition.options.lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${text(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Depesche">
<title>${text(name)}</title>
<style>${STYLE}</style>
</head>
<body>
<a class="skip" href="#timeline">${text(labels.skip)}</a>
<header>
<h1 dir="auto">${text(name)}</h1>
<p class="subtle">${[periodOf(desk), counts, asOf]
		.filter((part) => part !== '')
		.map(text)
		.join(' · ')}</p>
<nav aria-label="${text(words.contents)}"><ul>
${chapters.map(([id, title]) => `<li><a href="#${id}">${text(title)}</a></li>`).join('\n')}
</ul><button type="button" class="theme" data-act="theme" hidden>${text(labels.theme)}</button></nav>
</header>
<main>
${chapters.map(([id, title, body]) => `<section id="${id}" aria-labelledby="${id}-title">\n<h2 id="${id}-title">${text(title)}</h2>\n${body}\n</section>`).join('\n')}
</main>
<footer class="subtle"><p>${text(labels.madeWith)} · ${text(words.identity)} <code>${text(edition.info.id)}</code></p><p>${text(words.howToReadText)}</p></footer>
<script>${SCRIPT}</script>
</body>
</html>
`;
}
