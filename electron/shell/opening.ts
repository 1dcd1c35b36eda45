import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Handlers } from '#contract/channels.ts';

/**
 * The files among the arguments that started the app, as absolute paths. The program's own are one for a packed app, else Electron and
 * the app's folder; switches are Chromium's.
 */
export function filesIn(args: readonly string[], workingFolder: string, packed: boolean): string[] {
	const given = args.filter((arg) => arg !== '' && !arg.startsWith('-')).slice(packed ? 1 : 2);
	return given.map((arg) => path.resolve(workingFolder, arg));
}

/**
 * Opens what the user handed over: the first dossier among `files`, then the articles into it; articles alone go into the open
 * dossier, or into a new one in `folder` named after the first. Throws a DepescheError for what can't be opened.
 */
export async function openFiles(handlers: Handlers, files: readonly string[], folder: string): Promise<void> {
	const dossier = files.find(isDossier);
	const paths = files.filter((file) => !isDossier(file));
	if (dossier !== undefined) await handlers['dossier.open']({ path: dossier });
	const first = paths[0];
	if (first === undefined) return;
	if ((await handlers['app.state'](undefined)).dossier === undefined) {
		await handlers['dossier.create']({ path: freePath(folder, path.parse(first).name) });
	}
	await handlers['article.add']({ paths });
}

/** Opens the dossier used last, or the sample where there is none or it is gone. */
export async function openLast(handlers: Handlers): Promise<void> {
	const last = (await handlers['app.state'](undefined)).recents.find((recent) => existsSync(recent.path));
	const opened = last !== undefined && (await handlers['dossier.open']({ path: last.path }).then(yes, no));
	if (!opened) await handlers['dossier.openSample'](undefined);
}

const yes = () => true;
const no = () => false;
const isDossier = (file: string) =>
	file
		.toLowerCase()
		.replace(/[/\\]$/, '')
		.endsWith('.dossier');

/** `folder/name.dossier`, with a number where that exists. */
function freePath(folder: string, name: string): string {
	for (let number = 1; ; number++) {
		const place = path.join(folder, `${name}${number === 1 ? '' : ` ${number}`}.dossier`);
		if (!existsSync(place)) return place;
	}
}
