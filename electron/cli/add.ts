import { rm } from 'node:fs/promises';
import type { DossierSummary, Handlers, ImportReport, Intake, IntakeOptions } from '#contract/channels.ts';
import { DepescheError } from '#domain/failure.ts';
import { failureText, warningText } from '#domain/messages.ts';
import { columnMapping } from './columns.ts';
import { withApp } from './dossier.ts';
import { givenBy } from './given.ts';
import { locale } from './locale.ts';
import { complain, print, printJson } from './output.ts';
import { writeRefused } from './refused-list.ts';
import { words } from './show/words.ts';
import { stdinBytes } from './stdin.ts';
import { expect, parse, UsageError } from './usage.ts';

const OPTIONS = {
	published: { type: 'string' },
	map: { type: 'string' },
	refused: { type: 'string' },
	seconds: { type: 'string' },
	json: { type: 'boolean' },
} as const;

/** `depesche add`: articles into a dossier, which is made if it is not there. */
export async function add(args: readonly string[]): Promise<number> {
	const { values, positionals } = parse(args, OPTIONS);
	const [dossier = '', ...files] = expect(positionals, 'DOSSIER', 'FILE...');
	const published = givenBy({ published: values.published }).published?.edtf;
	const columns = columnMapping(values.map);
	const options: IntakeOptions = {
		...(published !== undefined && { published }),
		...(columns && { columns }),
		...secondsIn(values.seconds),
	};
	return withApp('write', async (app) => {
		const made = await openOrCreate(app, dossier);
		const reports: ImportReport[] = [];
		let kept: DossierSummary | undefined;
		try {
			for (const group of grouped(files)) reports.push(await take(app, group, options));
		} finally {
			kept = await withoutEmpty(app, made);
		}
		const items = reports.flatMap((report) => report.items);
		const sum = (count: (report: ImportReport) => number) =>
			reports.reduce((total, report) => total + count(report), 0);
		const report = {
			...(kept && { dossier: kept }),
			items,
			stored: sum(({ stored }) => stored),
			refused: sum(({ refused }) => refused),
			cancelled: reports.some(({ cancelled }) => cancelled),
		};
		if (values.refused !== undefined) await writeRefused(values.refused, items);
		for (const { name, member, failure } of items)
			if (failure) complain(`${member === undefined ? '' : `${name}: `}${failureText(locale(), failure)}`);
		if (values.json) await printJson(report);
		else for (const line of items.flatMap(inWords)) await print(line);
		return report.refused > 0 ? 1 : 0;
	});
}

/** What is looked at by nobody must come to an end; who gives 0 will wait. */
const SECONDS = 20;

function secondsIn(given: string | undefined): { seconds?: number } {
	const seconds = given === undefined ? SECONDS : Number(given);
	if (!(seconds >= 0) || given?.trim() === '')
		throw new UsageError(`--seconds wants a number of seconds, not ${given}`);
	return seconds === 0 ? {} : { seconds };
}

/** Opens a dossier, or makes it; whether it was made. */
async function openOrCreate(app: Handlers, path: string): Promise<boolean> {
	try {
		await app['dossier.open']({ path });
		return false;
	} catch (cause) {
		if (!(cause instanceof DepescheError) || cause.failure.code !== 'dossier-missing') throw cause;
		await app['dossier.create']({ path });
		return true;
	}
}

/** The dossier as it is now. One that was only just made, and nothing came into it, is taken away again. */
async function withoutEmpty(app: Handlers, made: boolean): Promise<DossierSummary | undefined> {
	const { dossier } = await app['app.state'](undefined);
	if (!made || dossier === undefined || dossier.counts.articles > 0) return dossier;
	await app['dossier.close'](undefined);
	await rm(dossier.path, { recursive: true });
	return undefined;
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

async function take(app: Handlers, files: readonly string[], options: IntakeOptions): Promise<ImportReport> {
	if (files[0] !== '-') return app['article.add']({ paths: files, ...options });
	const bytes = Buffer.from(await stdinBytes()).toString('base64');
	return app['article.drop']({ files: [{ name: 'stdin', bytes }], ...options });
}

function inWords({ name, member, outcome, article, warnings = [] }: Intake): string[] {
	if (outcome === 'refused') return [];
	const said = words(locale()).outcomes[outcome];
	return [
		`${said}  ${article ?? ''}  ${member === undefined ? name : `${name}: ${member}`}`,
		...warnings.map((warning) => `    ${warningText(locale(), warning)}`),
	];
}
