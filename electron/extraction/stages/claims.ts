import type { Draft } from '../draft.ts';

/** The claims stage: see ARCHITECTURE.md, "Reading". */
export function claims(_draft: Draft): void {}
