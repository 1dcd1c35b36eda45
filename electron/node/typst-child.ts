/** The typesetter's process: takes one job, answers with the PDF, and ends, since Typst does not give its memory back. */
import path from 'node:path';
import { NodeCompiler, type NodeError } from '@myriaddreamin/typst-ts-node-compiler';
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

function typeset({ job, templates, fonts }: TypstRequest): TypstAnswer {
	const compiler = NodeCompiler.create({ workspace: templates, fontArgs: [{ fontPaths: [...fonts] }] });
	compiler.mapShadow(path.join(templates, 'data.json'), Buffer.from(JSON.stringify(job.data)));
	for (const [name, svg] of Object.entries(job.pictures)) {
		compiler.mapShadow(path.join(templates, name), Buffer.from(svg));
	}
	const compiled = compiler.compile({ mainFilePath: path.join(templates, `${job.template}.typ`) });
	const document = compiled.result;
	if (!document) return { ok: false, reason: firstMessage(compiler, compiled.takeDiagnostics()) };
	const pdf = compiler.pdf(document, { creationTimestamp: job.timestamp });
	return { ok: true, pdf, pages: document.numOfPages };
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
