/** The drawing with each of its colours as the grey of the same luminance (Rec. 709). */
export function greyed(svg: string): string {
	return svg.replace(/="#([0-9a-f]{6})"/g, (_, hex: string) => {
		const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
		const grey = Math.round(0.2126 * red + 0.7152 * green + 0.0722 * blue)
			.toString(16)
			.padStart(2, '0');
		return `="#${grey}${grey}${grey}"`;
	});
}
