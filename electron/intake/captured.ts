/** Pages are captured since there is a web. */
const FIRST = Date.UTC(1991, 0);
/** A time as machines write it is no longer; browsers put their zone's name behind it. */
const LONGEST = 80;

/** The instant (ISO 8601, UTC) at which a file says its page was captured: ISO 8601, RFC 822 or a browser's own form; undefined when it is none. */
export function capturedAt(said: string | undefined): string | undefined {
	const time = Date.parse(
		(said ?? '')
			.trim()
			.slice(0, LONGEST)
			.replace(/\s*\([^()]*\)?$/, ''),
	);
	return time >= FIRST && time < 8.64e15 ? new Date(time).toISOString() : undefined;
}
