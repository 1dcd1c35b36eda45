import { renderAsync } from '@resvg/resvg-js';
import { DepescheError } from '#domain/failure.ts';
import { FONT_FILES, fontFile } from './fonts.ts';

/** PNG bytes of an SVG drawn with the bundled fonts alone, `scale` pixels to its unit. */
export async function rasterise(svg: string, scale: number): Promise<Uint8Array> {
	try {
		const picture = await renderAsync(svg, {
			fitTo: { mode: 'zoom', value: scale },
			background: '#ffffff',
			font: {
				loadSystemFonts: false,
				fontFiles: FONT_FILES.flatMap((name) => fontFile(name) ?? []),
				defaultFontFamily: 'Noto Sans',
			},
		});
		return picture.asPng();
	} catch (cause) {
		throw new DepescheError('export-failed', undefined, {
			reason: cause instanceof Error ? cause.message : String(cause),
		});
	}
}
