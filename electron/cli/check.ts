import { findingText } from '#domain/messages.ts';
import { withApp } from './dossier.ts';
import { locale } from './locale.ts';
import { complain, print, printJson } from './output.ts';
import { words } from './show/words.ts';
import { expect, parse } from './usage.ts';

/** `depesche check`: is everything in the dossier as it was stored? */
export async function check(args: readonly string[]): Promise<number> {
	const { values, positionals } = parse(args, { json: { type: 'boolean' } });
	const [dossier = ''] = expect(positionals, 'DOSSIER');
	return withApp('read', async (app) => {
		await app['dossier.open']({ path: dossier });
		const report = await app['dossier.check'](undefined);
		if (values.json) await printJson(report);
		else await print(words(locale()).checked(report.verified, report.sound));
		for (const finding of report.findings) complain(findingText(locale(), finding));
		return report.sound ? 0 : 1;
	});
}
