import { existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Handlers } from '#contract/channels.ts';
import { DepescheError } from '#domain/failure.ts';
import { failureText } from '#domain/messages.ts';
import { resource } from '#node/resources.ts';
import { withApp } from '../cli/dossier.ts';
import { locale } from '../cli/locale.ts';
import { editionIn } from '../cli/records.ts';
import { chronologyInWords } from '../cli/show/chronology.ts';

/**
 * The window's job without a window: a dossier of the files (or the sample), its chronology on the console, and dossier, PDF and
 * picture of the timeline in ./out. Answers the exit code: 1 when nothing or only a part could be read.
 */
export async function runWindowless(files: readonly string[], reason: string): Promise<number> {
	console.log(`${reason}: Depesche does its work without a window.`);
	try {
		const made = files.find((file) => file.endsWith('.dossier'));
		return await (made === undefined ? withNewDossier(files) : withApp('read', (app) => show(app, made)));
	} catch (cause) {
		if (!(cause instanceof DepescheError)) throw cause;
		console.error(failureText(locale(), cause.failure));
		return 1;
	}
}

async function withNewDossier(files: readonly string[]): Promise<number> {
	const paths = files.length > 0 ? files : [resource('sample')];
	const dossier = inOut(paths[0] ?? '', '.dossier');
	clear(dossier);
	return withApp('write', async (app) => {
		await app['dossier.create']({ path: dossier });
		const { items, stored, refused } = await app['article.add']({ paths });
		for (const { failure } of items) if (failure) console.error(failureText(locale(), failure));
		if (stored > 0) return Math.max(await show(app, dossier), refused > 0 ? 1 : 0);
		await app['dossier.close'](undefined);
		clear(dossier);
		return 1;
	});
}

/** Prints the chronology, writes PDF and picture, and says where they are. */
async function show(app: Handlers, dossier: string): Promise<number> {
	console.log(`\n${chronologyInWords(await editionIn(app, dossier), locale())}\n`);
	const written = [dossier];
	for (const ending of ['.pdf', '.png']) {
		const { path: file } = await app['dossier.export']({ path: inOut(dossier, ending), options: { lang: locale() } });
		written.push(file);
	}
	console.log(`Dossier:  ${written[0]}\nPDF:      ${written[1]}\nTimeline: ${written[2]}`);
	return 0;
}

/** ./out/NAME with another ending; the folder is made. */
function inOut(file: string, ending: string): string {
	const out = path.resolve('out');
	mkdirSync(out, { recursive: true });
	return path.join(out, path.parse(file).name + ending);
}

/** Removes the dossier that an earlier run left, and only that: a folder that is no dossier stays, and is told as such. */
function clear(dossier: string): void {
	if (existsSync(path.join(dossier, 'dossier.json'))) rmSync(dossier, { recursive: true });
}
