import type { LanguagePack } from '../language.ts';
import { type ChainModel, readChain } from './model.ts';

const models = new WeakMap<Uint8Array, ChainModel>();

/** A chain model among a pack's weights, read once; undefined when the pack has none of that name. */
export function chainOf(pack: LanguagePack, name: string): ChainModel | undefined {
	const bytes = pack.models[name];
	if (bytes === undefined) return undefined;
	const model = models.get(bytes) ?? readChain(bytes);
	models.set(bytes, model);
	return model;
}
