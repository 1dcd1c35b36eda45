import { type Desk, dateOf, deniersOf } from '../print/desk.ts';
import { BAND, type Layout, numberWidth, type Placed, ROW, SIZE } from '../timeline/layout.ts';
import { textWidth } from '../timeline/text.ts';
import type { LegendMark } from '../words.ts';
import { text } from './text.ts';

/** Pixels to a unit of the layout. */
export const PX = 1.6;

/** Numbers as short as a screen needs. */
export const round = (value: number): number => Math.round(value * 100) / 100;

/** A place of the layout as a part of the plot, which begins right of the lane names. */
export const percent = (x: number, { left, width }: Layout): number => round(((x - left) / (width - 4 - left)) * 100);

/** Hatching for what is denied; a fading to both sides for bounds; soft ends for what is approximate. */
export const DEFINITIONS = `<defs>
<pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="paper" width="5" height="5"/><rect class="ink" width="2" height="5"/></pattern>
<linearGradient id="fade"><stop class="none"/><stop offset=".5" class="full"/><stop offset="1" class="none"/></linearGradient>
<linearGradient id="soft"><stop class="none"/><stop offset=".25" class="full"/><stop offset=".75" class="full"/><stop offset="1" class="none"/></linearGradient>
</defs>`;

/** Narrower bands could not be seen or hit. */
const NARROWEST = 0.45;
const HALF = (BAND * PX) / 2;
/** Top of the mark below the top of its label. */
const BELOW = 11;

/** A mark as a link to its entry, named in words for those who do not see it. */
export function markOf(desk: Desk, placed: Placed, layout: Layout, lane: number): string {
	const { mark, y, from, to, label, labelX } = placed;
	const event = desk.edition.events[mark.n - 1];
	const deniers = event ? deniersOf(desk, event) : [];
	const standing =
		deniers.length > 0
			? desk.words.deniedBy(deniers.join(', '))
			: mark.standing === 'asserted'
				? ''
				: desk.words.legend[mark.standing];
	const date = event ? dateOf(desk, event) : '';
	const spoken = [`${mark.n}`, mark.title, date, standing].filter((part) => part !== '').join(', ');
	const top = round((y + BELOW) * PX);
	const looks = [
		'mark',
		mark.standing,
		...(mark.inferred ? ['inferred'] : []),
		...(mark.shape === 'bounds' ? ['bounds'] : []),
		...(mark.approximate ? ['approximate'] : []),
	];
	const left = percent(from, layout);
	const width = Math.max(NARROWEST, round(percent(to, layout) - left));
	const shape = mark.shape === 'day' ? diamond(percent((from + to) / 2, layout), top + HALF) : band(left, width, top);
	const arrows = [
		Number.isFinite(mark.start) ? '' : `<text class="arrow" x="${left}%" dx="2" y="${round(top + 10)}">←</text>`,
		Number.isFinite(mark.end)
			? ''
			: `<text class="arrow" x="${round(left + width)}%" dx="-12" y="${round(top + 10)}">→</text>`,
	];
	const denied = mark.deniers > 0 ? ` <tspan class="deniers">⊘${mark.deniers}</tspan>` : '';
	// What can be hit is as high as the row and as wide as mark and label.
	const labelled = percent(labelX + numberWidth(mark) + textWidth(label, SIZE), layout);
	// Near the right edge a label ends where it would, so that a wider font grows to the left.
	const anchored =
		labelled > 85 ? `x="${Math.min(100, labelled)}%" text-anchor="end"` : `x="${percent(labelX, layout)}%"`;
	const [hitFrom, hitTo] = [Math.min(left, percent(labelX, layout)), Math.max(left + width, labelled)];
	const hit = `<rect class="hit" x="${hitFrom}%" width="${round(hitTo - hitFrom)}%" y="${round((y - 1) * PX)}" height="${round((ROW + 1) * PX)}"/>`;
	return `<a id="m${mark.n}" class="${looks.join(' ')}" href="#e${mark.n}" data-n="${mark.n}" data-lane="${lane}" data-at="${left}" aria-label="${text(spoken)}">${hit}${shape}${arrows.join('')}<text ${anchored} y="${round((y + 8) * PX)}"><tspan class="n">${mark.n}</tspan> ${text(label)}${denied}</text></a>`;
}

const band = (left: number, width: number, top: number) =>
	`<rect class="shape" x="${left}%" width="${width}%" y="${top}" height="${round(BAND * PX)}" rx="2"/>`;

const diamond = (place: number, middle: number) =>
	`<svg x="${place}%" y="${round(middle)}" overflow="visible"><path class="shape" d="M0 ${-HALF - 1}L${HALF + 1} 0 0 ${HALF + 1} ${-HALF - 1} 0z"/></svg>`;

const LOOKS: Readonly<Record<LegendMark, string>> = {
	day: 'asserted',
	span: 'asserted',
	approximate: 'asserted approximate',
	bounds: 'asserted bounds',
	reported: 'reported',
	planned: 'planned',
	denied: 'denied',
	negated: 'negated',
	inferred: 'asserted inferred',
	open: 'asserted',
	undated: 'asserted',
};

export function legendMark(row: LegendMark): string {
	const shape =
		row === 'day'
			? '<path class="shape" d="M15 1L21 7 15 13 9 7z"/>'
			: `<rect class="shape" x="2" y="2" width="26" height="10" rx="2"/>${row === 'open' ? '<text class="arrow" x="16" y="11">→</text>' : ''}`;
	return `<svg class="mark ${LOOKS[row]}" width="30" height="14" aria-hidden="true">${shape}</svg>`;
}
