import { bytesOf } from '#app/gather.ts';
import { articleId, readTaken } from '#app/read-article.ts';
import { DepescheError } from '#domain/failure.ts';
import { nodeFiles } from '#node/files.ts';
import { readerHere } from '#node/reader-here.ts';
import { givenBy } from './given.ts';
import { print, printJson } from './output.ts';
import { stdinBytes } from './stdin.ts';
import { parse, UsageError } from './usage.ts';

const OPTIONS = {
	published: { type: 'string' },
	lang: { type: 'string' },
	json: { type: 'boolean' },
	jsonl: { type: 'boolean' },
} as const;

/** `depesche read`: one article, or a stream of them, without a dossier. */
export async function read(args: readonly string[]): Promise<number> {
	const { values, positionals } = parse(args, OPTIONS);
	const given = givenBy(values);
	const [file, extra] = positionals;
	if (extra !== undefined) throw new UsageError(`“${extra}” is one argument too many.`);
	if (values.jsonl) {
		if (file !== undefined && file !== '-') throw new UsageError('--jsonl reads from stdin; give no file.');
		const { readLines } = await import('./read-lines.ts');
		return readLines(given);
	}
	if (file === undefined && process.stdin.isTTY) throw new UsageError('FILE is missing.');
	const reader = readerHere();
	const taken = await reader.take(await sourceOf(file ?? '-'));
	const reading = await readTaken(reader, articleId(taken.text), taken, given);
	if (values.json) await printJson(reading);
	else {
		const { readingInWords } = await import('./show/reading.ts');
		await print(readingInWords(reading));
	}
	return 0;
}

async function sourceOf(file: string): Promise<{ name: string; bytes: Uint8Array }> {
	if (file === '-') return { name: 'stdin', bytes: await stdinBytes() };
	const stat = await nodeFiles.stat(file);
	if (stat === undefined) throw new DepescheError('file-missing', file);
	if (stat.kind === 'folder') throw new UsageError(`“${file}” is a folder; “depesche add” takes folders.`);
	return { name: file, bytes: await bytesOf(nodeFiles, file) };
}
