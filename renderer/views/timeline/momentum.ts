/** What a thrown timeline does after the hand has let go: it runs on and comes to rest. */
export interface Momentum {
	/** Tells where the pointer is, in pixels, and when, in milliseconds. */
	follow(x: number, time: number): void;
	/** Lets go: `move` is called once a frame with the pixels to go on, until it has come to rest. */
	release(time: number): void;
	stop(): void;
}

/** Part of the speed that is left after a millisecond. */
const FRICTION = 0.995;
/** Slower than this, in pixels a millisecond, is at rest. */
const REST = 0.02;
/** Held still for longer than this before letting go, it was put down and not thrown. */
const HELD = 60;

export function momentum(move: (pixels: number) => void): Momentum {
	let speed = 0;
	let at: { readonly x: number; readonly time: number } | undefined;
	let request = 0;
	const glide = (last: number) => {
		request = requestAnimationFrame((now) => {
			const passed = Math.max(0, now - last);
			speed *= FRICTION ** passed;
			if (Math.abs(speed) < REST) return;
			move(speed * passed);
			glide(now);
		});
	};
	return {
		follow(x, time) {
			if (at !== undefined && time > at.time) speed = 0.6 * speed + 0.4 * ((x - at.x) / (time - at.time));
			at = { x, time };
		},
		release(time) {
			if (at === undefined || time - at.time > HELD || Math.abs(speed) < REST) return;
			glide(performance.now());
		},
		stop() {
			cancelAnimationFrame(request);
			speed = 0;
		},
	};
}
