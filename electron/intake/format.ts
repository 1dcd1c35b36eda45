import type { Decoded } from './decode.ts';
import type { Source, Taken } from './intake.ts';

/** One input format: how it is recognised and how an article is taken from it. */
export interface Format {
	readonly mediaType: string;
	/** By name or content; `head` is the text's beginning, lower-cased. */
	recognises(name: string, head: string): boolean;
	take(decoded: Decoded, source: Source): Promise<Omit<Taken, 'mediaType'>> | Omit<Taken, 'mediaType'>;
}
