import { useEffect, useRef, useState } from 'react';
import { useDesk } from '#state/use.ts';
import { forgetLabels } from './draw-labels.ts';
import { type Palette, palette } from './palette.ts';

const QUERIES = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)', '(forced-colors: active)'];

/** The tokens as the canvas needs them; read anew when the theme, the contrast or the fonts change. */
export function usePalette(): Palette {
	const theme = useDesk().app?.preferences.theme;
	const [colours, setColours] = useState(palette);
	const shown = useRef(theme);
	useEffect(() => {
		const read = () => {
			forgetLabels();
			setColours(palette());
		};
		// reading makes the browser settle all styles: what was read to begin with is not read again
		if (shown.current !== theme) read();
		shown.current = theme;
		const queries = QUERIES.map((query) => matchMedia(query));
		for (const query of queries) query.addEventListener('change', read);
		if (document.fonts.status !== 'loaded') void document.fonts.ready.then(read);
		return () => {
			for (const query of queries) query.removeEventListener('change', read);
		};
	}, [theme]);
	return colours;
}
