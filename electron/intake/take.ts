import { hash } from 'node:crypto';
import { DepescheError, type Failure } from '#domain/failure.ts';
import type { ReadingWarning } from '#domain/reading.ts';
import { candidateOf, isZip } from './candidate.ts';
import { decode } from './decode.ts';
import type { Article, ContainerFormat, Format, Part, SourceFile } from './format.ts';
import { FORMATS } from './formats.ts';
import type { Passed, Refused, Source, Taken } from './intake.ts';
import { MOST_BYTES, UNPACKING } from './limits.ts';
import { plainText } from './plain-text.ts';

/** Takes the one article of a file. Throws what `takeAll` throws, or `several-articles` for a file of more than one. */
export const take = (source: Source): Promise<Taken> => onlyOne(source, takeAll(source));

/** The one article among what was found in a file. Throws `several-articles` for more, and the first refusal's failure for none. */
export async function onlyOne(source: Source, all: AsyncIterable<Taken | Refused | Passed>): Promise<Taken> {
	let only: Taken | undefined;
	let refused: Refused | undefined;
	for await (const found of all) {
		if ('same' in found) continue;
		if ('failure' in found) refused ??= found;
		else if (only !== undefined) throw new DepescheError('several-articles', source.name);
		else only = found;
	}
	if (only !== undefined) return only;
	if (refused === undefined) throw new DepescheError('no-text', source.name);
	const { code, where, args } = refused.failure;
	throw new DepescheError(code, where, args);
}

type Parts<T> = AsyncGenerator<T, void, undefined>;

/**
 * Takes all articles of a file, one after the other as they are asked for, and tells of each part that is none, or, where
 * `passed` are given, that is byte for byte one of these or one taken before. Throws a DepescheError naming the
 * file when it can't be read (any further): `file-empty`, `file-binary`, `file-too-large`, `file-damaged`, `no-text` ...
 */
export function takeAll(source: Source & { readonly passed: ReadonlySet<string> }): Parts<Taken | Refused | Passed>;
export function takeAll(source: Source): Parts<Taken | Refused>;
export async function* takeAll(source: Source): Parts<Taken | Refused | Passed> {
	const file = opened(source);
	const format = await formatOf(file);
	if ('parts' in format) {
		const passed = new Set(source.passed);
		for await (const part of format.parts(file)) {
			const bytes = 'failure' in part ? undefined : 'article' in part ? part.member.bytes : part.source.bytes;
			const same = source.passed && bytes && hash('sha256', bytes);
			if (same !== undefined && passed.has(same)) {
				yield { member: nameOf(part), same };
				continue;
			}
			const found = await takenPart(part, format);
			if (same !== undefined && 'text' in found) passed.add(same);
			yield found;
		}
	} else yield await taken(file, format);
}

const nameOf = (part: Part): string => (typeof part.member === 'string' ? part.member : part.member.name);

async function takenPart(part: Part, within: ContainerFormat): Promise<Taken | Refused> {
	if ('failure' in part) return part;
	if ('article' in part) {
		const { mediaType, ...member } = part.member;
		if (part.article.text.length > UNPACKING.text)
			return {
				member: member.name,
				failure: { code: 'file-too-large', where: member.name, args: { limit: UNPACKING.text } },
			};
		return { ...part.article, mediaType, member };
	}
	const { source, member, known, warnings = [] } = part;
	try {
		const file = opened(source);
		const format = await formatOf(file);
		if ('parts' in format) throw new DepescheError('nested-too-deep', source.name, { format: within.mediaType });
		const article = await taken(file, format);
		const all = [...article.warnings, ...warnings];
		return { ...article, ...known, warnings: all, member: { name: member, bytes: source.bytes } };
	} catch (cause) {
		// A parser that breaks at one part is no reason to lose the others.
		const failure: Failure = cause instanceof DepescheError ? cause.failure : { code: 'file-damaged', where: member };
		return { member, failure };
	}
}

async function taken(file: SourceFile, format: Exclude<Format, ContainerFormat>): Promise<Taken> {
	if (file.bytes.length > MOST_BYTES.document)
		throw new DepescheError('file-too-large', file.name, { limit: MOST_BYTES.document });
	let replaced = 0;
	const article: Article = await format.take({
		...file,
		decoded() {
			const decoded = file.decoded();
			replaced = decoded.replaced;
			return decoded;
		},
	});
	if (article.text.trim() === '') throw new DepescheError('no-text', file.name);
	if (article.text.length > UNPACKING.text)
		throw new DepescheError('file-too-large', file.name, { limit: UNPACKING.text });
	return { ...article, mediaType: format.mediaType, warnings: [...article.warnings, ...damage(replaced)] };
}

function damage(count: number): ReadingWarning[] {
	return count > 0 ? [{ code: 'replacement-characters', args: { count } }] : [];
}

/** Longer files go to a process of their own even when they are light. */
const LIGHT = 1024 * 1024;

/** Whether a file can be taken where one stands: no parser but our own linear code, and little of it. */
export async function isLight(source: Source): Promise<boolean> {
	if (source.bytes.length > LIGHT || isZip(source.bytes)) return false;
	const candidate = await candidateOf(source);
	return FORMATS.find((row) => row.recognises(candidate))?.light === true;
}

async function formatOf(file: SourceFile): Promise<Format> {
	const { bytes, name } = file;
	if (bytes.length === 0) throw new DepescheError('file-empty', name);
	if (bytes.length > MOST_BYTES.container)
		throw new DepescheError('file-too-large', name, { limit: MOST_BYTES.container });
	const candidate = await candidateOf(file);
	return FORMATS.find((row) => row.recognises(candidate))?.load() ?? plainText;
}

function opened(source: Source): SourceFile {
	const { bytes, name, charset } = source;
	let decoded: ReturnType<typeof decode> | undefined;
	return {
		...source,
		decoded() {
			decoded ??= withLineEnds(decode(bytes, name, charset));
			if (decoded.text.trim() === '') throw new DepescheError('file-empty', name);
			return decoded;
		},
	};
}

const withLineEnds = ({ text, replaced }: ReturnType<typeof decode>) => ({
	text: text.replaceAll('\r\n', '\n').replaceAll('\r', '\n'),
	replaced,
});
