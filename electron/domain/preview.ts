/** How a file to be written begins. `cut`: it is made of the first events alone, for the whole would take too long. */
export type Preview =
	/** The first pages as SVG documents that need nothing beside them. */
	| { readonly kind: 'pages'; readonly pages: readonly string[]; readonly of: number; readonly cut: boolean }
	/** The picture itself, SVG. */
	| { readonly kind: 'picture'; readonly svg: string; readonly cut: boolean }
	/** The first lines; `more`: others follow. */
	| { readonly kind: 'text'; readonly text: string; readonly more: boolean; readonly cut: boolean }
	/** Nothing to be shown of a file of this kind. */
	| { readonly kind: 'none' };
