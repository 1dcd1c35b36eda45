import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { pdf } from '#export/pdf.ts';
import { pressOf } from '#node/press.ts';
import { findBrowser } from '../../electron/stand-in/browser.ts';
import { inTemporaryFolder } from './dossier.ts';
import { madeEdition } from './edition.ts';
import { htmlOf } from './html.ts';
import { type Bench, faster, timed } from './measure.ts';
import { measuresMemory, peakWhile } from './memory.ts';

const run = promisify(execFile);

/** 250 events are a long dossier; 5,000 the longest that is promised, measured once. */
const SIZES = [
	{ events: 250, runs: 3 },
	{ events: 5000, runs: 1 },
];
const LARGEST = 5000;

/** A dossier's PDF, process and all, beside a headless browser's print of the same content, launch and all. */
export const bench: Bench = (add) =>
	inTemporaryFolder(async (folder) => {
		const browser = findBrowser();
		for (const { events, runs } of SIZES) {
			const edition = madeEdition(events);
			let bytes: string | Uint8Array = '';
			const own = await timed(runs, async () => {
				bytes = await pdf.render(edition, pressOf());
			});
			const measure = `${events} events, ${pagesOf(bytes)} pages`;
			if (browser === undefined) {
				add({ measure, value: own.wall, unit: 'ms' });
				continue;
			}
			const page = path.join(folder, `${events}.html`);
			const print = path.join(folder, `${events}.pdf`);
			writeFileSync(page, htmlOf(edition));
			const peer = await timed(runs, () => printed(browser, folder, page, print));
			add(faster(measure, own.wall, 'browser print', peer.wall, '2x'));
			if (events === LARGEST && measuresMemory()) {
				const held = await peakWhile(() =>
					run(process.execPath, [path.join(import.meta.dirname, 'print-once.ts'), `${events}`, print]),
				);
				const peerHeld = await peakWhile(() => printed(browser, folder, page, print));
				add({
					measure: `${events} events, memory of all processes at the peak`,
					value: held.proportional,
					unit: 'MB',
					peer: 'browser print',
					peerValue: peerHeld.proportional,
					ratio: peerHeld.proportional / held.proportional,
					goal: '1500 MB',
				});
			}
		}
		return browser === undefined ? 'no browser is installed, so there is no peer' : undefined;
	});

function pagesOf(pdfBytes: string | Uint8Array): number {
	return (
		Buffer.from(pdfBytes)
			.toString('latin1')
			.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
	);
}

async function printed(browser: string, folder: string, page: string, target: string): Promise<void> {
	const flags = [
		'--headless',
		'--disable-gpu',
		'--no-pdf-header-footer',
		'--disable-background-networking',
		'--no-first-run',
	];
	const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
	await run(
		browser,
		[
			...flags,
			...sandbox,
			`--user-data-dir=${path.join(folder, 'profile')}`,
			`--print-to-pdf=${target}`,
			`file://${page}`,
		],
		{ timeout: 300_000 },
	);
}
