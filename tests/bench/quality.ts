/**
 * How right the reading is: the scorers and public sets of a folder outside the checkout (`DEPESCHE_SCORES`, by default ../shared/bench),
 * each figure beside the best peer that was run or published. Figures of peers are those of the sets' own README.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Bench, Row } from './measure.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const SCORES = path.resolve(ROOT, process.env.DEPESCHE_SCORES ?? '../shared/bench');

interface Figure {
	readonly set: string;
	readonly measure: string;
	/** Finds the figure in the scorer's report on the set; its first group is the number. */
	readonly at: RegExp;
	readonly goal: number;
	readonly peer?: readonly [name: string, value: number];
}

const figure = (set: string, measure: string, at: RegExp, goal: number, peer?: Figure['peer']): Figure => ({
	set,
	measure,
	at,
	goal,
	...(peer && { peer }),
});
const f1Of = (row: string) => new RegExp(`^${row}\\s.*"f1":([\\d.]+)`, 'm');
const dates = (lang: string) => new RegExp(`^${lang} cases.*value F1 ([\\d.]+)`, 'm');

const FIGURES: readonly Figure[] = [
	figure('article-scrapinghub', 'text F1', /"f1":([\d.]+)/, 0.97, ['Readability', 0.947]),
	figure('timex-de-krauts', 'strict F1', /strict .*?F1 ([\d.]+)/, 0.78, ['HeidelTime', 0.716]),
	figure('timex-de-krauts', 'relaxed F1', /relaxed F1 ([\d.]+)/, 0.87, ['HeidelTime', 0.807]),
	figure('timex-de-krauts', 'value F1', /value F1 ([\d.]+)/, 0.75, ['HeidelTime', 0.686]),
	figure('dates-recognizers', 'de value F1', dates('de'), 0.8, ['chrono-node', 0.187]),
	figure('dates-recognizers', 'en value F1', dates('en'), 0.8, ['Recognizers', 0.642]),
	figure('dates-recognizers', 'fr value F1', dates('fr'), 0.8, ['Recognizers', 0.79]),
	figure('dates-recognizers', 'es value F1', dates('es'), 0.75, ['Recognizers', 0.649]),
	figure('dates-duckling', 'de start accuracy', /^de .*start accuracy ([\d.]+)/m, 0.6, ['chrono-node', 0.234]),
	figure('dates-duckling', 'en start accuracy', /^en .*start accuracy ([\d.]+)/m, 0.6, ['Recognizers', 0.404]),
	figure('ner-uner-pud', 'names F1', f1Of('ALL'), 0.65, ['compromise, en', 0.448]),
	figure('ner-germeval2014', 'names F1', f1Of('ALL'), 0.7, ['a plain perceptron', 0.62]),
	figure('events-de-smartdata', 'names F1', f1Of('ALL'), 0.6),
	figure('attribution-de-wikinews', 'direct words F1', f1Of('words:direct'), 0.94, ['quote marks', 0.901]),
	figure('attribution-de-wikinews', 'indirect words F1', f1Of('words:indirect'), 0.7),
	figure('attribution-de-wikinews', 'content and speaker F1', f1Of('content\\+speaker'), 0.6),
	figure('attribution-de-redewiedergabe', 'direct words F1', f1Of('words:direct'), 0.85, ['quote marks', 0.571]),
	figure('attribution-de-redewiedergabe', 'indirect words F1', f1Of('words:indirect'), 0.6),
	figure('attribution-de-redewiedergabe', 'content and speaker F1', f1Of('content\\+speaker'), 0.45),
	figure('events-en-plover-gsr', 'weighted F1', /"weightedF1":([\d.]+)/, 0.55),
];

export const bench: Bench = async (add) => {
	const scorer = path.join(SCORES, 'score', 'all.mjs');
	if (!existsSync(scorer)) return 'skipped: the public sets and their scorers are not beside the checkout';
	const sets = [...new Set(FIGURES.map(({ set }) => set))].join('|');
	const { stdout } = spawnSync(
		process.execPath,
		[scorer, '--cmd', `"${process.execPath}" electron/cli.ts read --jsonl`, '--only', `^(${sets})$`],
		{ cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] },
	);
	const reports = new Map(stdout.split(/^## /m).map((report) => [report.split(':')[0] ?? '', report]));
	const missing: string[] = [];
	for (const { set, measure, at, goal, peer } of FIGURES) {
		const found = at.exec(reports.get(set) ?? '')?.[1];
		if (found === undefined) missing.push(`${set} ${measure}`);
		else add(rowOf(`${set}: ${measure}`, Number(found), goal, peer));
	}
	return missing.length === 0 ? undefined : `not measured: ${missing.join(', ')}`;
};

const rowOf = (measure: string, value: number, goal: number, peer: Figure['peer']): Row => ({
	measure,
	value,
	unit: 'F1',
	...(peer && { peer: peer[0], peerValue: peer[1], ratio: value / peer[1] }),
	goal: String(goal),
});
