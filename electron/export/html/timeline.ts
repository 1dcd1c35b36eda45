import { LABELS } from '../labels.ts';
import { periodEnds } from '../print/brief.ts';
import { type Desk, dateOf } from '../print/desk.ts';
import { AXIS, type Layout, layoutOf } from '../timeline/layout.ts';
import { legendOf } from '../timeline/marks.ts';
import type { Scale } from '../timeline/scale.ts';
import { placementOf } from '../timeline/sheet.ts';
import { ticksOf } from '../timeline/ticks.ts';
import { DEFINITIONS, legendMark, markOf, PX, percent, round } from './marks.ts';
import { text, toEvent } from './text.ts';

/** The drawing's width in its own units: lane names, then the plot. */
const WIDTH = 742;
/** Scales that the axis is drawn for; between them the script shows the coarser. */
const ZOOMS = [1, 2, 4, 8, 16];

/**
 * The timeline as SVG whose places are percentages of its width, so that a wider drawing is a larger scale and needs no drawing anew.
 * Without a script it is a picture with links; what no calendar can place stands below in words.
 */
export function timeline(desk: Desk): string {
	const { words, edition } = desk;
	const labels = LABELS[edition.options.lang];
	const { marks, unplaced, names } = placementOf(edition);
	const layout = layoutOf(marks, [], names, words.otherLane, WIDTH);
	const controls = `<div class="controls" hidden>
<button type="button" data-act="out" aria-label="${text(labels.zoomOut)}">−</button><button type="button" data-act="in" aria-label="${text(labels.zoomIn)}">+</button><button type="button" data-act="fit">${text(labels.wholeTimeline)}</button><span class="subtle">${text(labels.keys)}</span>
</div>`;
	const drawing = layout.scale ? drawn(desk, layout, layout.scale) : '';
	const legend = legendOf(marks, unplaced).filter((row) => row !== 'undated');
	const key = `<ul class="legend" aria-label="${text(labels.legend)}">${legend.map((row) => `<li>${legendMark(row)}${text(words.legend[row])}</li>`).join('')}</ul>`;
	const events = new Map(edition.events.map((event) => [desk.numbers.get(event.id) ?? 0, event]));
	const tray =
		unplaced.length === 0
			? ''
			: `<h3>${text(words.undatedEvents)}</h3><ul class="tray">${unplaced
					.map(({ n, title, order, standing, deniers }) => {
						const event = events.get(n);
						const when = event ? dateOf(desk, event) : '';
						const facts = [
							when,
							order,
							standing === 'asserted' ? '' : words.legend[standing].replace(/ \(.*/, ''),
							deniers > 0 ? `⊘ ${deniers}` : '',
						];
						return `<li id="m${n}">${toEvent(n, title, event?.lang ?? 'und')} <span class="subtle">${text(facts.filter((fact) => fact !== '').join(' · '))}</span></li>`;
					})
					.join('')}</ul>`;
	return `${drawing === '' ? '' : controls}${drawing}<div class="card" hidden aria-live="polite" data-more="${text(labels.toEntry)}"></div>${drawing === '' ? '' : key}${tray}`;
}

function drawn(desk: Desk, layout: Layout, scale: Scale): string {
	const { words } = desk;
	const height = round(layout.bottom * PX + 6);
	const ends = periodEnds(desk) ?? (['', ''] as const);
	const count = layout.lanes.reduce((sum, { items }) => sum + items.length, 0);
	const names = layout.lanes.map(({ name, y, height: high }) => {
		const lines = name.map((line, index) => `<text x="0" y="${round((y + 13 + index * 9) * PX)}">${text(line)}</text>`);
		return `<line x1="0" x2="100%" y1="${round(y * PX)}" y2="${round(y * PX)}"/>${lines.join('')}${high > 0 ? '' : ''}`;
	});
	const rules = layout.lanes.map(({ y }) => `<line x1="0" x2="100%" y1="${round(y * PX)}" y2="${round(y * PX)}"/>`);
	const cuts = scale.pieces
		.slice(1)
		.map(
			({ from }) =>
				`<rect class="cut" x="${percent(from - 16, layout)}%" width="${round((16 / 650) * 100)}%" y="0" height="${height}"/>`,
		);
	const marks = layout.lanes.flatMap(({ items }, lane) => items.map((item) => markOf(desk, item, layout, lane)));
	return `<div class="timeline"><svg class="lanes" width="140" height="${height}" aria-hidden="true">${names.join('')}</svg>
<div class="scroll" tabindex="-1"><svg class="plot" width="100%" height="${height}" role="group" aria-label="${text(words.pictureAlt(words.events(count), ...ends))}">${DEFINITIONS}
<g class="rules">${rules.join('')}</g>${cuts.join('')}
${ZOOMS.map((zoom) => axis(desk, layout, scale, zoom, height)).join('\n')}
${marks.join('\n')}
</svg></div></div>`;
}

/** Ticks and their labels at a scale `zoom` times that of the layout. */
function axis(desk: Desk, layout: Layout, { pieces, density, at }: Scale, zoom: number, height: number): string {
	const zoomed: Scale = {
		pieces: pieces.map(({ start, end, from, to }) => ({ start, end, from: from * zoom, to: to * zoom })),
		density: density * zoom,
		at: (time) => at(time) * zoom,
	};
	const ticks = ticksOf(zoomed, 7.5, desk.words.dates).map(({ x, label, above }) => {
		const place = percent(x / zoom, layout);
		const year =
			above === '' ? '' : `<text class="year" x="${place}%" y="${round(AXIS * PX * 0.4)}">${text(above)}</text>`;
		return `<line x1="${place}%" x2="${place}%" y1="${round(AXIS * PX * 0.5)}" y2="${height}"/><text x="${place}%" dx="3" y="${round(AXIS * PX * 0.8)}">${text(label)}</text>${year}`;
	});
	return `<g class="ticks" data-zoom="${zoom}"${zoom === 1 ? '' : ' display="none"'} aria-hidden="true">${ticks.join('')}</g>`;
}
