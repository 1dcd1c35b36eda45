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
}

export type TypstAnswer =
	| { readonly ok: true; readonly pdf: Uint8Array; readonly pages: number }
	| { readonly ok: false; readonly reason: string };

const module = path.join(import.meta.dirname, `typst-child${path.extname(import.meta.filename)}`);

/** Typst would search the machine's fonts too; with this it finds none by itself (Linux), so that all machines set the same bytes. */
const NO_SYSTEM_FONTS = { FONTCONFIG_FILE: path.join(resource('templates'), 'no-system-fonts.conf') };

/**
 * Sets a job in a process of its own and answers the PDF's bytes. Fails with `cancelled` when the signal says so (the process is
 * killed at once), and with `export-failed` and its reason when Typst refuses the job or the process dies.
 */
export function typeset(job: TypstJob, signal?: AbortSignal, fork: Fork = forkNode): Promise<Uint8Array> {
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
			end(() => (answer.ok ? resolve(answer.pdf) : reject(failed(answer.reason))));
		});
		child.onExit((code) => end(() => reject(failed(`the typesetter ended early (${code ?? 'killed'})`))));
		child.post({ job, templates: resource('templates'), fonts: fontFolders() } satisfies TypstRequest);
	});
}

const failed = (reason: string) => new DepescheError('export-failed', undefined, { reason });
