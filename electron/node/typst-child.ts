/** The typesetter's process: takes one job, answers with the PDF or its first pages, and ends, since Typst does not give its memory back. */
import path from 'node:path';
import { NodeCompiler, type NodeError } from '@myriaddreamin/typst-ts-node-compiler';
import type { PdfStandard } from '#domain/edition.ts';
import { pagesOf } from './svg-pages.ts';
import type { TypstAnswer, TypstRequest } from './typst.ts';

/** Electron's utility process has a port; a forked Node process speaks by itself. */
interface ParentPort {
	on(event: 'message', listener: (event: { data: unknown }) => void): void;
	postMessage(message: unknown): void;
}
const port = (process as { parentPort?: ParentPort }).parentPort;

function answer(message: TypstAnswer): void {
	if (port) {
		port.postMessage(message);
		return;
	}
	process.send?.(message, () => process.exit(0));
}

/** Typst's names for them. */
const STANDARDS = { 'pdf/a-3b': 'a-3b', 'pdf/ua-1': 'ua-1' } as const satisfies Record<PdfStandard, string>;

function typeset({ job, templates, fonts, draw }: TypstRequest): TypstAnswer {
	const compiler = NodeCompiler.create({ workspace: templates, fontArgs: [{ fontPaths: [...fonts] }] });
	compiler.mapShadow(path.join(templates, 'data.json'), Buffer.from(JSON.stringify(job.data)));
	for (const [name, content] of Object.entries(job.files)) {
		compiler.mapShadow(path.join(templates, name), Buffer.from(content));
	}
	const compiled = compiler.compile({ mainFilePath: path.join(templates, `${job.template}.typ`) });
	const document = compiled.result;
	if (!document) return { ok: false, reason: firstMessage(compiler, compiled.takeDiagnostics()) };
	const pages = document.numOfPages;
	if (draw !== undefined) return { ok: true, drawn: pagesOf(compiler.plainSvg(document), draw), pages };
	// What layout remembered is not needed any more, and is the tenth of all memory that a long dossier takes.
	compiler.evictCache(0);
	const pdf = compiler.pdf(document, {
		creationTimestamp: job.timestamp,
		...(job.standard && { pdfStandard: STANDARDS[job.standard] }),
	});
	return { ok: true, pdf, pages };
}

function firstMessage(compiler: NodeCompiler, error: NodeError | null): string {
	const [first] = error ? (compiler.fetchDiagnostics(error) as { message?: string }[]) : [];
	return first?.message ?? 'the template could not be set';
}

function receive(message: unknown): void {
	try {
		answer(typeset(message as TypstRequest));
	} catch (cause) {
		answer({ ok: false, reason: cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause) });
	}
}

if (port) port.on('message', ({ data }) => receive(data));
else process.once('message', receive);
