/** The titles beside or within the marks. */
import { BAR, drawDenied } from './marks.ts';
import { isPoint, POINT } from './placing.ts';
import { type Context, type Scene, type Seen, TEXT } from './scene.ts';

const cut = new Map<string, string>();

/** `text` shortened to `room` pixels; remembered, since measuring is what costs. */
function shortened(ctx: Context, text: string, room: number, bold: boolean): string {
	const step = Math.floor(room / 4) * 4;
	const key = `${bold ? 'b' : ''}${step} ${text}`;
	const known = cut.get(key);
	if (known !== undefined) return known;
	if (cut.size > 20_000) cut.clear();
	let made = text;
	if (ctx.measureText(text).width > step) {
		let [low, high] = [0, text.length];
		while (low < high) {
			const middle = Math.ceil((low + high) / 2);
			if (ctx.measureText(`${text.slice(0, middle).trimEnd()}…`).width <= step) low = middle;
			else high = middle - 1;
		}
		made = low < 3 ? '' : `${text.slice(0, low).trimEnd()}…`;
	}
	cut.set(key, made);
	return made;
}

/** Widths measured before the bundled fonts were there are void. */
export const forgetLabels = (): void => cut.clear();

/** Where the label of a mark starts: within a band it sticks to the left edge of the view while the band lasts. */
function startOf({ mark, left, right }: Seen, inside: boolean): number {
	if (inside) return left < 0 ? Math.max(left, Math.min(6, right - 40)) + 6 : left + 6;
	return isPoint(mark, left, right) ? (left + right) / 2 + POINT + 5 : Math.max(right, left + 4) + 6;
}

/** Up to so many marks, a label that reaches the edge is shortened to it instead of cut off. */
const FEW = 400;

function drawLabel(ctx: Context, seen: Seen, { selected, palette, stacked, timeline, width }: Scene): void {
	const { mark, right, index } = seen;
	const inside = stacked.inside[index] === 1;
	const bold = mark.id === selected;
	let x = startOf(seen, inside);
	const wanted = (stacked.labels[index] ?? 0) - 10;
	const kept = timeline.marks.length > FEW || x > width - 60 ? wanted : Math.min(wanted, width - x - 6);
	const room = inside ? Math.min(kept, right - x - 4) : kept;
	if (room < 20) return;
	const middle = inside ? seen.middle - 1 : seen.middle;
	if (bold) ctx.font = `600 ${TEXT}px ${palette.sans}`;
	const sign = mark.style === 'denied' ? 14 + 7 * String(mark.deniers || '').length : 0;
	const text = shortened(
		ctx,
		`${mark.approximate ? 'ca. ' : ''}${mark.title}${mark.uncertain ? ' ?' : ''}`,
		room - sign,
		bold,
	);
	if (inside && mark.style === 'denied') {
		// hatching and letters do not go together
		ctx.fillStyle = palette.disputeFill;
		ctx.globalAlpha = 0.72;
		ctx.fillRect(x - 3, middle - BAR / 2, ctx.measureText(text).width + sign + 6, BAR);
		ctx.globalAlpha = 1;
	}
	if (mark.style === 'denied') {
		x += drawDenied(ctx, x, middle, mark.deniers, palette);
	}
	ctx.fillStyle = mark.rejected ? palette.ink3 : bold && mark.style !== 'denied' ? palette.accent : palette.ink;
	ctx.fillText(text, x, middle);
	if (bold) ctx.font = plainFont(palette);
}

const plainFont = ({ sans }: Scene['palette']) => `${TEXT}px ${sans}`;

export function drawLabels(ctx: Context, seen: readonly Seen[], scene: Scene): void {
	ctx.textBaseline = 'middle';
	// setting a font costs as much as writing a word with it
	ctx.font = plainFont(scene.palette);
	for (const one of seen) if ((scene.stacked.labels[one.index] ?? 0) > 0) drawLabel(ctx, one, scene);
}
