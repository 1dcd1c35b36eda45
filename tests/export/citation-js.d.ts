/** citation-js has no types of its own; this is the part that the tests call. */
declare module '@citation-js/core' {
	export const plugins: {
		readonly input: { chain(data: unknown, options: { forceType: string; generateGraph: boolean }): readonly object[] };
	};
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-ris';
