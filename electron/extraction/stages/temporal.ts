import type { Draft } from '../draft.ts';

/** The temporal stage: see ARCHITECTURE.md, "Reading". */
export function temporal(_draft: Draft): void {}
