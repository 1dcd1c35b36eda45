import type { Draft } from '../draft.ts';

/** The entities stage: see ARCHITECTURE.md, "Reading". */
export function entities(_draft: Draft): void {}
