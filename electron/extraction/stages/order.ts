import type { Draft } from '../draft.ts';

/** The order stage: see ARCHITECTURE.md, "Reading". */
export function order(_draft: Draft): void {}
