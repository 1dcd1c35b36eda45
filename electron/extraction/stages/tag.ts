import type { Draft } from '../draft.ts';

/** The tag stage: see ARCHITECTURE.md, "Reading". */
export function tag(_draft: Draft): void {}
