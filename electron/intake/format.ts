import type { Decoded } from './decode.ts';
import type { Member, Refused, Source, Taken } from './intake.ts';

/** What a format looks at to say whether a file is one of its own: content first, its name and declared type second. */
export interface Candidate {
	/** File name, lower-cased. */
	readonly name: string;
	/** Declared media type, lower-cased; empty when there is none. */
	readonly mediaType: string;
	/** The first 1024 bytes, one character each (Latin-1). */
	readonly magic: string;
	/** The text's beginning, lower-cased; empty when it is no text. */
	readonly head: string;
	/** Names of the entries of a ZIP archive, in its order; empty when it is none. */
	readonly entries: readonly string[];
}

/** A source as a format reads it. */
export interface SourceFile extends Source {
	/** Its text, line ends as `\n`; decoded when first asked for. Throws `file-empty` or `file-binary`. */
	decoded(): Decoded;
}

/** An article as a format gives it; its media type is the format's. */
export type Article = Omit<Taken, 'mediaType' | 'member'>;

/** What a file with several articles consists of. */
export type Part =
	/** An article, and the bytes it was taken from. */
	| { readonly article: Article; readonly member: Member & { readonly mediaType: string } }
	/** A source of its own (a page in an archive), which the registry takes. `known` outweighs what it says of itself. */
	| {
			readonly source: Source;
			readonly member: string;
			readonly known?: Partial<Omit<Article, 'warnings'>>;
			readonly warnings?: Article['warnings'];
	  }
	| Refused;

interface Recognised {
	readonly mediaType: string;
	recognises(candidate: Candidate): boolean;
}

/** A format whose file is one article. Throws a DepescheError when it is none. */
export interface DocumentFormat extends Recognised {
	take(file: SourceFile): Promise<Article> | Article;
}

/** A format whose file may hold several. One part that is no article is a part with its failure; what spoils the file throws. */
export interface ContainerFormat extends Recognised {
	parts(file: SourceFile): AsyncIterable<Part> | Iterable<Part>;
}

/** One input format: how it is recognised and how articles are taken from it. */
export type Format = DocumentFormat | ContainerFormat;
