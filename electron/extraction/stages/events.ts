import type { Draft } from '../draft.ts';

/** The events stage: see ARCHITECTURE.md, "Reading". */
export function events(_draft: Draft): void {}
