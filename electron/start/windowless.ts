import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createApp } from '#app/app.ts';
import type { Handlers, ImportReport, Locale } from '#contract/channels.ts';
import type { EventRecord } from '#domain/dossier.ts';
import { DepescheError } from '#domain/failure.ts';
import { failureText } from '#domain/messages.ts';
import { nodeExporter } from '#node/exporter.ts';
import { noDialogs, nodePorts } from '#node/ports.ts';
import { resource } from '#node/resources.ts';
import { chronology } from './chronology.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const MOST_ROWS = 5000;

/**
 * The window's job without a window: a dossier of the files (or the sample), its chronology on the console, and dossier, PDF and
 * picture of the timeline in ./out. Answers the exit code: 1 when nothing or only a part could be read.
 */
export async function runWindowless(files: readonly string[], reason: string): Promise<number> {
	console.log(`${reason}: Depesche does its work without a window.`);
	const locale: Locale = (process.env.LC_ALL || process.env.LANG || 'en').startsWith('de') ? 'de' : 'en';
	const data = mkdtempSync(path.join(os.tmpdir(), 'depesche-'));
	const handlers = createApp(
		nodePorts({
			program: 'npm start',
			version: (JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { version: string }).version,
			dataFolder: data,
			defaults: { locale, theme: 'system', density: 'compact' },
			standIn: false,
			access: 'write',
			dialogs: noDialogs,
			exporter: nodeExporter(),
			push: () => {},
		}),
	);
	try {
		return await work(handlers, files, locale);
	} catch (cause) {
		if (!(cause instanceof DepescheError)) throw cause;
		console.error(failureText(locale, cause.failure));
		return 1;
	} finally {
		await handlers['dossier.close'](undefined);
		rmSync(data, { recursive: true, force: true });
	}
}

async function work(handlers: Handlers, files: readonly string[], locale: Locale): Promise<number> {
	const dossier = files.find((file) => file.endsWith('.dossier'));
	const place = placeFor(dossier ?? files[0] ?? 'sample');
	let complete = true;
	if (dossier !== undefined) await handlers['dossier.open']({ path: dossier });
	else {
		clear(place);
		await handlers['dossier.create']({ path: `${place}.dossier` });
		const paths = files.length > 0 ? files : [resource('sample')];
		complete = told(await handlers['article.add']({ paths }), locale);
	}
	const events = await allEvents(handlers);
	console.log(`\n${chronology(events, locale).join('\n')}\n`);
	const options = { lang: locale };
	await handlers['dossier.export']({ path: `${place}.pdf`, options });
	await handlers['dossier.export']({ path: `${place}.png`, options });
	console.log(`Dossier: ${dossier ?? `${place}.dossier`}\nPDF: ${place}.pdf\nTimeline: ${place}.png`);
	return complete ? 0 : 1;
}

/** ./out/NAME, without its endings. */
function placeFor(file: string): string {
	const out = path.resolve('out');
	mkdirSync(out, { recursive: true });
	return path.join(out, path.parse(file).name);
}

/** Removes what an earlier run left at this place, and only that: a folder that is no dossier of ours stays. */
function clear(place: string): void {
	const dossier = `${place}.dossier`;
	if (existsSync(path.join(dossier, 'dossier.json'))) rmSync(dossier, { recursive: true });
	for (const file of [`${place}.pdf`, `${place}.png`]) rmSync(file, { force: true });
}

/** Says what could not be read and why; answers whether all was. */
function told({ items, refused }: ImportReport, locale: Locale): boolean {
	for (const { failure } of items) if (failure) console.error(failureText(locale, failure));
	return refused === 0;
}

async function allEvents(handlers: Handlers): Promise<EventRecord[]> {
	const events: EventRecord[] = [];
	let after: string | undefined;
	do {
		const page = await handlers['dossier.page']({ table: 'events', limit: MOST_ROWS, ...(after && { after }) });
		events.push(...(page.rows as readonly EventRecord[]));
		after = page.next;
	} while (after !== undefined);
	return events;
}
