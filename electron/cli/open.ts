import { spawn } from 'node:child_process';
import path from 'node:path';
import { withApp } from './dossier.ts';
import { expect, parse } from './usage.ts';

const START = path.join(import.meta.dirname, '../start.ts');

/** `depesche open`: the dossier in a window. It is looked at first, so that a wrong path is told here. */
export async function open(args: readonly string[]): Promise<number> {
	const { positionals } = parse(args, {});
	const [dossier = ''] = expect(positionals, 'DOSSIER');
	const { path: folder } = await withApp('read', (app) => app['dossier.open']({ path: dossier }));
	const child = spawn(process.execPath, [START, folder], { stdio: 'inherit' });
	return new Promise((resolve, reject) => {
		child.once('error', reject);
		child.once('exit', (code) => resolve(code === 0 ? 0 : 1));
	});
}
