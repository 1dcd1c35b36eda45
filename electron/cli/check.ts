import type { CheckReport, LintReport } from '#contract/channels.ts';
import { lintMend, lintText } from '#domain/lint.ts';
import { findingText, repairText } from '#domain/messages.ts';
import { withApp } from './dossier.ts';
import { locale } from './locale.ts';
import { complain, print, printJson } from './output.ts';
import { releaseLines } from './show/release.ts';
import { words } from './show/words.ts';
import { expect, parse } from './usage.ts';

/**
 * `depesche check`: is everything in the dossier as it was stored? With `--repair`, what can be put right is; with `--release`, what to mend
 * before the dossier is handed on is said too.
 */
export async function check(args: readonly string[]): Promise<number> {
	const { values, positionals } = parse(args, {
		json: { type: 'boolean' },
		repair: { type: 'boolean' },
		release: { type: 'boolean' },
	});
	const [dossier = ''] = expect(positionals, 'DOSSIER');
	return withApp(values.repair ? 'write' : 'read', async (app) => {
		const repaired = values.repair ? await app['dossier.repair']({ path: dossier }) : undefined;
		const report = repaired?.report ?? (await app['dossier.check']({ path: dossier }));
		const release = values.release && isReadable(report) ? await app['dossier.lint']({ path: dossier }) : undefined;
		const said = <T extends object>(rows: readonly T[], text: (row: T) => string) =>
			rows.map((row) => ({ ...row, text: text(row) }));
		const steps = said(repaired?.steps ?? [], (step) => repairText(locale(), step));
		const findings = said(report.findings, (finding) => findingText(locale(), finding));
		if (values.json)
			await printJson({
				...report,
				findings,
				...(repaired && { repaired: steps }),
				...(release && { release: told(release) }),
			});
		else {
			for (const { text } of steps) await print(text);
			await print(words(locale()).checked(report.verified, report.sound));
			if (release) for (const line of releaseLines(locale(), release)) await print(line);
		}
		for (const { text } of findings) complain(text);
		return report.sound && (release?.ready ?? true) ? 0 : 1;
	});
}

/** A document that cannot be read has nothing else to mend. */
const isReadable = ({ findings }: CheckReport) =>
	findings.every(({ code }) => code !== 'document-damaged' && code !== 'journal-damaged');

const told = ({ findings, ...report }: LintReport) => ({
	...report,
	findings: findings.map((finding) => ({
		...finding,
		text: lintText(locale(), finding),
		mend: lintMend(locale(), finding.code),
	})),
});
