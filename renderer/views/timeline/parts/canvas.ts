/** Sizes a canvas in CSS pixels for the screen's density; answers its context with a CSS pixel as the unit. */
export function sizeCanvas(canvas: HTMLCanvasElement, width: number, height: number): CanvasRenderingContext2D | null {
	const ratio = window.devicePixelRatio || 1;
	const [wide, tall] = [Math.round(width * ratio), Math.round(height * ratio)];
	if (canvas.width !== wide) canvas.width = wide;
	if (canvas.height !== tall) canvas.height = tall;
	canvas.style.width = `${width}px`;
	canvas.style.height = `${height}px`;
	const ctx = canvas.getContext('2d', { alpha: false });
	ctx?.setTransform(ratio, 0, 0, ratio, 0, 0);
	return ctx;
}
