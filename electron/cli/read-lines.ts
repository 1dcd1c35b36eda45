import { availableParallelism } from 'node:os';
import { publicationInstant } from '#app/dates.ts';
import type { Reader } from '#app/ports.ts';
import { articleId, type Given, readTaken } from '#app/read-article.ts';
import { DepescheError, type Failure } from '#domain/failure.ts';
import { failureText } from '#domain/messages.ts';
import { threadedReader } from '#node/reader.ts';
import { locale } from './locale.ts';
import { complain, write } from './output.ts';
import { stdinLines } from './stdin.ts';

/** Lines that are being read at the same time. */
const AHEAD = 4 * Math.min(4, availableParallelism());

interface Line {
	readonly id?: unknown;
	readonly text?: unknown;
	readonly html?: unknown;
	readonly published?: unknown;
	readonly lang?: unknown;
	readonly url?: unknown;
}

interface Answer {
	/** One line of JSON. */
	readonly json: string;
	/** Why the line could not be read, or not as it asked. */
	readonly failure?: Failure;
}

/** `depesche read --jsonl`: a result for each line of stdin, in order, no faster than they are taken from stdout. */
export async function readLines(given: Given): Promise<number> {
	const reader = threadedReader();
	const running: Promise<Answer>[] = [];
	let code = 0;
	const answer = async ({ json, failure }: Answer): Promise<void> => {
		if (failure !== undefined) {
			code = 1;
			complain(failureText(locale(), failure));
		}
		await write(`${json}\n`);
	};
	let number = 0;
	for await (const line of stdinLines()) {
		number += 1;
		if (line.trim() === '') continue;
		running.push(readLine(reader, line, number, given));
		if (running.length < AHEAD) continue;
		const first = running.shift();
		if (first !== undefined) await answer(await first);
	}
	for (const rest of running) await answer(await rest);
	await reader.close();
	return code;
}

async function readLine(reader: Reader, json: string, number: number, given: Given): Promise<Answer> {
	let line: Line;
	try {
		line = parsed(json, number);
	} catch (cause) {
		const failure = failureOf(cause, String(number));
		return { json: JSON.stringify({ id: String(number), error: failure }), failure };
	}
	const id = line.id ?? String(number);
	try {
		const { given: dated, failure } = dateOf(line, given);
		const reading = await readingOf(reader, line, String(id), dated);
		return { json: JSON.stringify({ ...reading, id }), ...(failure && { failure }) };
	} catch (cause) {
		const failure = failureOf(cause, String(number));
		return { json: JSON.stringify({ id, error: failure }), failure };
	}
}

function parsed(json: string, number: number): Line {
	const value: unknown = JSON.parse(json);
	const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
	if (isObject) {
		const line: Line = value;
		if (typeof line.html === 'string' || typeof line.text === 'string') return line;
	}
	throw new DepescheError('json-line-invalid', String(number));
}

const failureOf = (cause: unknown, where: string): Failure => {
	if (cause instanceof DepescheError) return cause.failure;
	const reason = cause instanceof Error ? (cause.message.split('\n')[0] ?? '').slice(0, 200) : String(cause);
	return { code: cause instanceof SyntaxError ? 'json-line-invalid' : 'internal', where, args: { reason } };
};

/** The line's own date and language outweigh the command's. A date that is none is told, and the article read without it. */
function dateOf(line: Line, given: Given): { given: Given; failure?: Failure } {
	const lang = typeof line.lang === 'string' && line.lang !== '' ? { lang: line.lang.toLowerCase() } : {};
	const known = { ...given, ...lang };
	if (typeof line.published !== 'string' || line.published === '') return { given: known };
	try {
		return { given: { ...known, published: { edtf: publicationInstant(line.published), from: 'given' } } };
	} catch (cause) {
		return { given: known, failure: failureOf(cause, '') };
	}
}

/** A text is read as it is, so that offsets are those of the line's own text; a page goes through intake first. */
async function readingOf(reader: Reader, line: Line, id: string, given: Given) {
	const { html, text, url } = line;
	if (typeof html !== 'string') {
		const { published, lang } = given;
		return reader.read({
			id,
			text: String(text),
			...(published && { published: published.edtf }),
			...(lang !== undefined && { lang }),
		});
	}
	const bytes = new TextEncoder().encode(html);
	const taken = await reader.take({
		name: `${articleId(html)}.html`,
		bytes,
		...(typeof url === 'string' && { url }),
	});
	return readTaken(reader, id, taken, given);
}
