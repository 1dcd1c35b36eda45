import path from 'node:path';
import { DepescheError } from '#domain/failure.ts';
import type { TypstJob } from '#export/exporter.ts';
import { fontFolders } from './fonts.ts';
import { type Fork, forkNode } from './fork.ts';
import { resource } from './resources.ts';

export interface TypstRequest {
	readonly job: TypstJob;
	/** Absolute folders. */
	readonly templates: string;
	readonly fonts: readonly string[];
	/** So many first pages are drawn as SVG instead of a PDF. */
	readonly draw?: number;
}

export type TypstAnswer =
	| { readonly ok: true; readonly pdf: Uint8Array; readonly pages: number }
	| { readonly ok: true; readonly drawn: readonly string[]; readonly pages: number }
	| { readonly ok: false; readonly reason: string };

const module = path.join(import.meta.dirname, `typst-child${path.extname(import.meta.filename)}`);

/** Typst would search the machine's fonts too; with this it finds none by itself (Linux), so that all machines set the same bytes. */
const NO_SYSTEM_FONTS = { FONTCONFIG_FILE: path.join(resource('templates'), 'no-system-fonts.conf') };

/**
 * Sets a job in a process of its own and answers the PDF's bytes. Fails with `cancelled` when the signal says so (the process is
 * killed at once), and with `export-failed` and its reason when Typst refuses the job or the process dies.
 */
export async function typeset(job: TypstJob, signal?: AbortSignal, fork: Fork = forkNode): Promise<Uint8Array> {
	const answer = await asked({ job }, signal, fork);
	if ('pdf' in answer) return answer.pdf;
	throw failed('the typesetter gave no PDF');
}

/** The first `draw` pages of a job as SVG documents, and how many there are. Fails as `typeset` does. */
export async function drawn(
	job: TypstJob,
	draw: number,
	signal?: AbortSignal,
	fork: Fork = forkNode,
): Promise<{ readonly pages: readonly string[]; readonly of: number }> {
	const answer = await asked({ job, draw }, signal, fork);
	if ('drawn' in answer) return { pages: answer.drawn, of: answer.pages };
	throw failed('the typesetter gave no pages');
}

type Answered = Extract<TypstAnswer, { ok: true }>;

function asked(
	request: Pick<TypstRequest, 'job' | 'draw'>,
	signal: AbortSignal | undefined,
	fork: Fork,
): Promise<Answered> {
	return new Promise((resolve, reject) => {
		if (signal?.aborted) {
			reject(new DepescheError('cancelled'));
			return;
		}
		const child = fork(module, NO_SYSTEM_FONTS);
		const end = (settle: () => void) => {
			signal?.removeEventListener('abort', cancel);
			child.kill();
			settle();
		};
		const cancel = () => end(() => reject(new DepescheError('cancelled')));
		signal?.addEventListener('abort', cancel);
		child.onMessage((message) => {
			const answer = message as TypstAnswer;
			end(() => (answer.ok ? resolve(answer) : reject(failed(answer.reason))));
		});
		child.onExit((code) => end(() => reject(failed(`the typesetter ended early (${code ?? 'killed'})`))));
		child.post({ ...request, templates: resource('templates'), fonts: fontFolders() } satisfies TypstRequest);
	});
}

const failed = (reason: string) => new DepescheError('export-failed', undefined, { reason });
