import type { Factuality, ReadClaim, ReadEvent } from '#domain/reading.ts';
import type { Span } from '#domain/selector.ts';
import type { Draft } from '../draft.ts';

/** Acts whose content is still to be done. */
const WISHES: ReadonlySet<string> = new Set(['demands', 'promises', 'announces']);

/**
 * How events stand by who tells them: denied in a denial's own telling, planned where something is demanded or promised, reported
 * inside any other claim. What the events stage knows planned, hypothetical or negated stays.
 */
export function settleFactuality({ events, claims }: Draft): ReadEvent[] {
	const propositions = claims.filter(({ manner }) => manner !== 'reported');
	const denied = new Cover(claims.filter(({ act, negated }) => act === 'denies' && !negated).flatMap(deniedIn));
	const planned = new Cover(propositions.filter(wished).flatMap(({ content }) => content));
	const told = new Cover(propositions.flatMap(({ content }) => content));
	const cues = new Set(claims.flatMap(({ provenance }) => provenance.matched.map(([start]) => start)));
	const standing = (trigger: Span): Factuality => {
		if (denied.holds(trigger) && !cues.has(trigger[0])) return 'denied';
		if (planned.holds(trigger)) return 'planned';
		return told.holds(trigger) ? 'reported' : 'asserted';
	};
	return events.map((event) => {
		if (event.factuality !== 'asserted') return event;
		const factuality = standing(event.trigger);
		return factuality === 'asserted' ? event : { ...event, factuality };
	});
}

/** The proposition of a denial; without one, what stands between the parts of its cue ("wies den Angriff zurück"). */
function deniedIn({ manner, content, provenance }: ReadClaim): readonly Span[] {
	if (manner !== 'reported') return content;
	const first = provenance.matched[0];
	const last = provenance.matched[provenance.matched.length - 1];
	return first === undefined || last === undefined ? [] : [[first[0], last[1]]];
}

const wished = ({ act, provenance }: ReadClaim) => WISHES.has(act) && provenance.rule.endsWith('infinitive-clause');

/** Some spans, asked whether one of them holds another; each question costs the logarithm of their number. */
class Cover {
	readonly #spans: readonly Span[];
	/** How far any of the spans up to each reaches. */
	readonly #reach: readonly number[];

	constructor(spans: readonly Span[]) {
		this.#spans = spans.toSorted((a, b) => a[0] - b[0]);
		let reach = -1;
		this.#reach = this.#spans.map(([, end]) => {
			reach = Math.max(reach, end);
			return reach;
		});
	}

	holds([start, end]: Span): boolean {
		let low = 0;
		let high = this.#spans.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((this.#spans[middle]?.[0] ?? 0) <= start) low = middle + 1;
			else high = middle;
		}
		return low > 0 && (this.#reach[low - 1] ?? -1) >= end;
	}
}
