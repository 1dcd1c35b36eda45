/** States one can go back to, and the proof that nothing is missing. */
import { call } from '#bridge/client.ts';
import { attempt } from './attempt.ts';

export const versions = () => attempt(() => call('dossier.versions', undefined));
export const checkpoint = (name: string) => attempt(() => call('dossier.checkpoint', { name }));
export const restore = (version: string) => attempt(() => call('dossier.restore', { version }));
export const pageOf = (id: string) => attempt(() => call('article.snapshot', { id }));
export const capturesOf = (id: string) => attempt(() => call('article.versions', { id }));
export const difference = (before: string, after: string) => attempt(() => call('article.diff', { before, after }));
export const lint = () => attempt(() => call('dossier.lint', undefined));
export const check = () => attempt(() => call('dossier.check', undefined));

/** Restores what can be of a damaged dossier that is not open; what was done. */
export const repair = (path: string) => attempt(() => call('dossier.repair', { path }));
