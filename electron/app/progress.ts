import type { Intake } from '#contract/channels.ts';
import type { Ports } from './ports.ts';

/** Milliseconds between two words to the window: more often is more than anybody reads. */
const EVERY = 100;
/** Milliseconds before a rate means anything. */
const SETTLED = 1000;

/** Tells how far a batch is: entries done, articles found, rate and time left. */
export interface Progress {
	item(intake: Intake): void;
	entryDone(): void;
	end(): void;
}

export function progressOf(ports: Pick<Ports, 'push'>, job: string, total: number): Progress {
	const began = performance.now();
	let told = 0;
	let done = 0;
	let articles = 0;
	let label = '';
	function tell(now = performance.now()): void {
		told = now;
		const seconds = (now - began) / 1000;
		const settled = seconds * 1000 >= SETTLED && done > 0;
		ports.push('job.progress', {
			job,
			done,
			total,
			label,
			articles,
			...(settled && { perSecond: articles / seconds, secondsLeft: ((total - done) * seconds) / done }),
		});
	}
	const perhaps = () => {
		const now = performance.now();
		if (now - told >= EVERY) tell(now);
	};
	return {
		item({ name, member }) {
			articles += 1;
			label = member === undefined ? name : `${name}: ${member}`;
			perhaps();
		},
		entryDone() {
			done += 1;
			perhaps();
		},
		end: () => tell(),
	};
}
