import { findingText, repairText } from '#domain/messages.ts';
import { withApp } from './dossier.ts';
import { locale } from './locale.ts';
import { complain, print, printJson } from './output.ts';
import { words } from './show/words.ts';
import { expect, parse } from './usage.ts';

/** `depesche check`: is everything in the dossier as it was stored? With `--repair`, what can be put right is. */
export async function check(args: readonly string[]): Promise<number> {
	const { values, positionals } = parse(args, { json: { type: 'boolean' }, repair: { type: 'boolean' } });
	const [dossier = ''] = expect(positionals, 'DOSSIER');
	return withApp(values.repair ? 'write' : 'read', async (app) => {
		const repaired = values.repair ? await app['dossier.repair']({ path: dossier }) : undefined;
		const report = repaired?.report ?? (await app['dossier.check']({ path: dossier }));
		const said = <T extends object>(rows: readonly T[], text: (row: T) => string) =>
			rows.map((row) => ({ ...row, text: text(row) }));
		const steps = said(repaired?.steps ?? [], (step) => repairText(locale(), step));
		const findings = said(report.findings, (finding) => findingText(locale(), finding));
		if (values.json) await printJson({ ...report, findings, ...(repaired && { repaired: steps }) });
		else {
			for (const { text } of steps) await print(text);
			await print(words(locale()).checked(report.verified, report.sound));
		}
		for (const { text } of findings) complain(text);
		return report.sound ? 0 : 1;
	});
}
