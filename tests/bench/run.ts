/** `node tests/bench/run.ts NAME [--json]`: measures one thing beside its peer. Ends with 0 whatever it finds, with 2 for an unknown name. */
import { readdirSync } from 'node:fs';
import type { Bench, Row } from './measure.ts';

const OWN = new Set([
	'run',
	'measure',
	'edition',
	'random',
	'html',
	'articles',
	'dossier',
	'memory',
	'open-once',
	'print-once',
]);
const names = readdirSync(import.meta.dirname)
	.map((file) => file.replace(/\.ts$/, ''))
	.filter((name) => !OWN.has(name));

const [name] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
if (name === undefined || !names.includes(name)) {
	console.error(`usage: npm run bench -- NAME [--json]\nNAME is one of: ${names.join(', ')}`);
	process.exit(2);
}

const rows: Row[] = [];
let note: string | undefined;
try {
	const { bench } = (await import(`./${name}.ts`)) as { bench: Bench };
	note = await bench((row) => rows.push(row));
} catch (cause) {
	note = `measured no further: ${cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause)}`;
}
if (process.argv.includes('--json'))
	console.log(JSON.stringify({ name, rows, ...(note !== undefined && { note }) }, null, '\t'));
else print();
process.exit(0);

function print(): void {
	const cells = rows.map((row) => [
		row.measure,
		shown(row.value, row.unit),
		row.peer === undefined ? '' : `${row.peer}: ${shown(row.peerValue, row.unit)}`,
		row.ratio === undefined ? '' : `${row.ratio.toFixed(2)}x`,
		row.goal ?? '',
	]);
	const head = ['measure', 'Depesche', 'peer', 'ratio', 'goal'];
	const widths = head.map((title, i) => Math.max(title.length, ...cells.map((row) => row[i]?.length ?? 0)));
	for (const row of [head, ...cells])
		console.log(
			row
				.map((cell, i) => cell.padEnd(widths[i] ?? 0))
				.join('  ')
				.trimEnd(),
		);
	if (note !== undefined) console.log(`\n${note}`);
}

function shown(value: number | undefined, unit: string): string {
	if (value === undefined) return '–';
	const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : unit === 'F1' ? 3 : 2;
	return `${value.toLocaleString('en', { maximumFractionDigits: digits })} ${unit}`;
}
