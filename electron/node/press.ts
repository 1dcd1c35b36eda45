import { createHash } from 'node:crypto';
import type { Tools } from '#export/exporter.ts';
import { type Fork, forkNode } from './fork.ts';
import { covers } from './glyphs.ts';
import { rasterise } from './png.ts';
import { typeset } from './typst.ts';

/** What exports need from this machine. The signal ends a typesetter at work. */
export function pressOf(signal?: AbortSignal, fork: Fork = forkNode): Tools {
	return { typeset: (job) => typeset(job, signal, fork), rasterise, covers, sha256 };
}

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('base64');
