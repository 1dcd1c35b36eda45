#!/usr/bin/env node
// Interim: `read` alone, until createApp carries the commands.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { read } from '#extraction/read.ts';
import { loadPacks } from '#node/packs.ts';

const args = process.argv.slice(3);
const option = (name: string) => {
	const at = args.indexOf(`--${name}`);
	return at < 0 ? undefined : args[at + 1];
};
const packs = loadPacks(new URL('../resources/languages', import.meta.url).pathname);
if (args.includes('--jsonl')) {
	for await (const line of createInterface({ input: process.stdin })) {
		if (line.trim() === '') continue;
		const { html, text, ...rest } = JSON.parse(line);
		console.log(JSON.stringify(read(packs, { ...rest, text: text ?? '' })));
	}
} else {
	const published = option('published');
	const lang = option('lang');
	const text = readFileSync(args.find((a) => !a.startsWith('--')) ?? 0, 'utf8');
	console.log(
		JSON.stringify(
			read(packs, { id: 'article', text, ...(published && { published }), ...(lang && { lang }) }),
			null,
			'\t',
		),
	);
}
