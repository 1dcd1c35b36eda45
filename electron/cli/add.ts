import type { Handlers, ImportReport, Intake } from '#contract/channels.ts';
import { DepescheError } from '#domain/failure.ts';
import { failureText, warningText } from '#domain/messages.ts';
import { withApp } from './dossier.ts';
import { givenBy } from './given.ts';
import { locale } from './locale.ts';
import { complain, print, printJson } from './output.ts';
import { words } from './show/words.ts';
import { stdinBytes } from './stdin.ts';
import { expect, parse } from './usage.ts';

/** `depesche add`: articles into a dossier, which is made if it is not there. */
export async function add(args: readonly string[]): Promise<number> {
	const { values, positionals } = parse(args, { published: { type: 'string' }, json: { type: 'boolean' } });
	const [dossier = '', ...files] = expect(positionals, 'DOSSIER', 'FILE...');
	const published = givenBy({ published: values.published }).published?.edtf;
	return withApp('write', async (app) => {
		await openOrCreate(app, dossier);
		const reports: ImportReport[] = [];
		for (const group of grouped(files)) reports.push(await take(app, group, published));
		const items = reports.flatMap((report) => report.items);
		const state = await app['app.state'](undefined);
		const sum = (count: (report: ImportReport) => number) =>
			reports.reduce((total, report) => total + count(report), 0);
		const report = {
			dossier: state.dossier,
			items,
			stored: sum(({ stored }) => stored),
			refused: sum(({ refused }) => refused),
			cancelled: reports.some(({ cancelled }) => cancelled),
		};
		for (const { failure } of items) if (failure) complain(failureText(locale(), failure));
		if (values.json) await printJson(report);
		else for (const line of items.flatMap(inWords)) await print(line);
		return report.refused > 0 ? 1 : 0;
	});
}

async function openOrCreate(app: Handlers, path: string): Promise<void> {
	try {
		await app['dossier.open']({ path });
	} catch (cause) {
		if (!(cause instanceof DepescheError) || cause.failure.code !== 'dossier-missing') throw cause;
		await app['dossier.create']({ path });
	}
}

/** Files in a row are one batch; stdin is one by itself. */
function grouped(files: readonly string[]): string[][] {
	const groups: string[][] = [];
	for (const file of files) {
		const last = groups.at(-1);
		if (file === '-' || last === undefined || last[0] === '-') groups.push([file]);
		else last.push(file);
	}
	return groups;
}

async function take(app: Handlers, files: readonly string[], published: string | undefined): Promise<ImportReport> {
	const given = published === undefined ? {} : { published };
	if (files[0] !== '-') return app['article.add']({ paths: files, ...given });
	const bytes = Buffer.from(await stdinBytes()).toString('base64');
	return app['article.drop']({ files: [{ name: 'stdin', bytes }], ...given });
}

function inWords({ name, outcome, article, warnings = [] }: Intake): string[] {
	if (outcome === 'refused') return [];
	const said = words(locale()).outcomes[outcome];
	return [`${said}  ${article ?? ''}  ${name}`, ...warnings.map((warning) => `    ${warningText(locale(), warning)}`)];
}
