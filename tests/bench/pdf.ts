import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pdf } from '#export/pdf.ts';
import { pressOf } from '#node/press.ts';
import { findBrowser } from '../../electron/stand-in/browser.ts';
import { inTemporaryFolder } from './dossier.ts';
import { madeEdition } from './edition.ts';
import { htmlOf } from './html.ts';
import { type Bench, faster, timed } from './measure.ts';

/** 250 events are a long dossier; 5,000 the longest that is promised, measured once. */
const SIZES = [
	{ events: 250, runs: 3 },
	{ events: 5000, runs: 1 },
];

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

function printed(browser: string, folder: string, page: string, target: string): void {
	const flags = [
		'--headless',
		'--disable-gpu',
		'--no-pdf-header-footer',
		'--disable-background-networking',
		'--no-first-run',
	];
	const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
	execFileSync(
		browser,
		[
			...flags,
			...sandbox,
			`--user-data-dir=${path.join(folder, 'profile')}`,
			`--print-to-pdf=${target}`,
			`file://${page}`,
		],
		{
			stdio: 'ignore',
			timeout: 120_000,
		},
	);
}
