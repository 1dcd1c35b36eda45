import type { Edition } from '#domain/edition.ts';

/** A name for a record that holds outside the dossier too. */
export function iriOf(
	{ info }: Edition,
	kind: 'article' | 'event' | 'claim' | 'entity' | 'relation',
	id: string,
): string {
	return `${dossierIri(info.id)}:${kind}:${encoded(id)}`;
}

export const dossierIri = (id: string): string => `urn:depesche:${encoded(id)}`;

const encoded = (id: string) => encodeURIComponent(id.toWellFormed());

/** The address if it can be an IRI, which blanks, angle brackets, control characters and the like cannot stand in. */
export function webAddress(url: string | undefined): string | undefined {
	return url !== undefined && /^https?:\/\/[^\s"<>\\^`{|}\p{Cc}]+$/u.test(url) ? url : undefined;
}
