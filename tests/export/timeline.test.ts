import { execFileSync, spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import type { Edition } from '#domain/edition.ts';
import { timelineOf } from '#export/svg.ts';
import { layoutOf } from '#export/timeline/layout.ts';
import { printedTimeline } from '#export/timeline/printed.ts';
import { scaleOf } from '#export/timeline/scale.ts';
import { placementOf } from '#export/timeline/sheet.ts';
import { wordsIn } from '#export/words.ts';
import { madeEdition } from '../bench/edition.ts';
import { lettersEdition } from './letters.ts';

const DAY = 86_400_000;
const always = () => true;
const withoutXmllint = spawnSync('xmllint', ['--version']).error !== undefined;

const marksOf = (edition: Edition) => placementOf(edition).marks;

describe('the timeline', () => {
	it('gives a month the width of a month and a day a diamond', () => {
		const marks = marksOf(lettersEdition());
		const march = marks.find(({ n }) => n === 2);
		const visit = marks.find(({ n }) => n === 3);
		expect(march).toMatchObject({ shape: 'band', start: Date.UTC(2023, 2, 1), end: Date.UTC(2023, 3, 1) });
		expect(visit).toMatchObject({ shape: 'day', start: Date.UTC(2023, 6, 27) });
	});

	it('draws an undated event from its earliest to its latest day, as inferred', () => {
		const letters = marksOf(lettersEdition()).find(({ n }) => n === 4);
		expect(letters).toMatchObject({ shape: 'bounds', inferred: true, end: Date.UTC(2023, 7, 31) });
	});

	it('puts what no two days bound into the tray, with what it comes after', () => {
		const { unplaced } = placementOf(lettersEdition());
		expect(unplaced.map(({ n, order }) => [n, order])).toEqual([
			[5, 'nach Nr. 4'],
			[8, ''],
		]);
	});

	it('counts who denies an event', () => {
		expect(marksOf(lettersEdition())[0]).toMatchObject({ standing: 'denied', deniers: 2 });
	});

	it('keeps an open end open', () => {
		expect(marksOf(lettersEdition()).find(({ n }) => n === 6)).toMatchObject({
			end: Number.POSITIVE_INFINITY,
			approximate: true,
		});
	});

	it('lets no two marks or labels of a row touch', () => {
		const { marks, unplaced, names } = placementOf(madeEdition(120));
		const layout = layoutOf(marks, unplaced, names, 'Others', 470);
		const rows = Map.groupBy(
			layout.lanes.flatMap(({ items }) => items),
			({ y }) => y,
		);
		for (const items of rows.values()) {
			const inOrder = items.toSorted((a, b) => a.labelX - b.labelX);
			for (const [i, next] of inOrder.slice(1).entries()) {
				expect(Math.min(next.from, next.labelX)).toBeGreaterThan(inOrder[i]?.to ?? 0);
			}
		}
		expect(layout.lanes.flatMap(({ items }) => items)).toHaveLength(marks.length);
	});

	it('cuts a long empty stretch out of the axis and keeps one density', () => {
		const scale = scaleOf(
			[
				{ start: 0, end: 30 * DAY },
				{ start: 900 * DAY, end: 930 * DAY },
			],
			0,
			470,
		);
		expect(scale.pieces).toHaveLength(2);
		expect(scale.at(30 * DAY) - scale.at(0)).toBeCloseTo(scale.at(930 * DAY) - scale.at(900 * DAY));
		expect(scale.at(930 * DAY)).toBeLessThanOrEqual(470);
	});

	it('prints every event once, on as many sheets as it needs, each no higher than a page', () => {
		const edition = madeEdition(248);
		const sheets = printedTimeline(edition, wordsIn('de'));
		expect(sheets.length).toBeGreaterThan(1);
		expect(sheets.reduce((sum, { events }) => sum + events, 0)).toBe(248);
		expect(Math.max(...sheets.map(({ height }) => height))).toBeLessThanOrEqual(600);
	});

	it('answers the same drawing for the same edition', () => {
		expect(timelineOf(lettersEdition(), always).svg).toBe(timelineOf(lettersEdition(), always).svg);
	});

	it('draws an empty dossier', () => {
		const empty = { ...lettersEdition(), events: [], claims: [], relations: [], bounds: {} };
		expect(timelineOf(empty, always).svg).toContain('</svg>');
		expect(printedTimeline(empty, wordsIn('en'))).toEqual([]);
	});

	it('escapes what articles say', () => {
		const { svg } = timelineOf(lettersEdition(), always);
		expect(svg).not.toContain('<script');
		expect(svg).not.toContain('\u0007');
	});

	it.skipIf(withoutXmllint)('is well-formed XML, as xmllint sees it', () => {
		const { svg } = timelineOf(lettersEdition(), always);
		expect(() => execFileSync('xmllint', ['--noout', '-'], { input: svg })).not.toThrow();
	});
});
