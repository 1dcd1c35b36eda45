import type { Draft } from '../draft.ts';

/** The attributions stage: see ARCHITECTURE.md, "Reading". */
export function attributions(_draft: Draft): void {}
