import { memo, useLayoutEffect, useRef } from 'react';
import { useWords } from '#strings/use.ts';
import { drawDenied, drawMark } from '../marks.ts';
import type { Mark } from '../model.ts';
import type { Palette } from '../palette.ts';
import { sizeCanvas } from './canvas.ts';

const plain: Mark = {
	id: '',
	title: '',
	lane: 0,
	start: 0,
	end: 1,
	shape: 'band',
	openStart: false,
	openEnd: false,
	approximate: false,
	uncertain: false,
	inferred: false,
	style: 'solid',
	deniers: 0,
	rejected: false,
};

const SAMPLES = {
	point: { ...plain, shape: 'point' },
	band: plain,
	bounded: { ...plain, shape: 'bounds' },
	approximate: { ...plain, approximate: true },
	inferred: { ...plain, inferred: true },
	denied: { ...plain, style: 'denied', deniers: 2 },
	planned: { ...plain, style: 'outline' },
	own: { ...plain, style: 'own' },
	open: { ...plain, openEnd: true },
} as const satisfies Record<string, Mark>;

function Sample({ mark, palette }: { readonly mark: Mark; readonly palette: Palette }) {
	const canvas = useRef<HTMLCanvasElement>(null);
	useLayoutEffect(() => {
		const ctx = canvas.current && sizeCanvas(canvas.current, 64, 26);
		if (!ctx) return;
		ctx.fillStyle = palette.paper;
		ctx.fillRect(0, 0, 64, 26);
		const right = mark.shape === 'point' ? 20 : 54;
		const left = mark.shape === 'point' ? 14 : 6;
		drawMark(ctx, { mark, left, right, middle: 13, selected: false, hovered: false }, palette);
		ctx.font = `600 11px ${palette.sans}`;
		ctx.textBaseline = 'middle';
		if (mark.style === 'denied') drawDenied(ctx, 12, 12, mark.deniers, palette);
	}, [mark, palette]);
	return <canvas ref={canvas} aria-hidden />;
}

/** What the marks mean, in the marks' own drawing. */
export const Legend = memo(function Legend({ palette }: { readonly palette: Palette }) {
	const { t } = useWords();
	return (
		<ul className="legend" aria-label={t.timeline.legend}>
			{Object.entries(SAMPLES).map(([name, mark]) => (
				<li key={name}>
					<Sample mark={mark} palette={palette} />
					<span>{t.timeline.marks[name as keyof typeof SAMPLES]}</span>
				</li>
			))}
			<li>
				<span className="legend-chip" aria-hidden />
				<span>{t.timeline.marks.undated}</span>
			</li>
		</ul>
	);
});
