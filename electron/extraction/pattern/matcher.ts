import { type Match, type Matcher, NOTHING, type Node, type Rule, type Run } from './types.ts';

/** The end of a pattern. */
export const finish: Matcher = (run, at) => {
	run.to = at;
	return true;
};

/** The matcher of `node` and what comes after it. Everything is linked before the first text is read. */
export function compile(node: Node, slot: string, next: Matcher): Matcher {
	switch (node.kind) {
		case 'seq':
			return node.parts.reduceRight((after, part) => compile(part, slot, after), next);
		case 'alt': {
			const options = node.parts.map((part) => compile(part, slot, next));
			return (run, at) => {
				for (const option of options) if (option(run, at)) return true;
				return false;
			};
		}
		case 'maybe': {
			const taken = compile(node.part, slot, next);
			return (run, at) => taken(run, at) || next(run, at);
		}
		case 'slot':
			return compile(node.part, node.name, next);
		case 'edge':
			return edge(node.open, next);
		case 'word':
			return word(node, slot, next);
	}
}

function edge(open: boolean, next: Matcher): Matcher {
	return (run, at) => {
		const before = open ? run.start : run.end;
		if (open) run.start = at;
		else run.end = at;
		if (next(run, at)) return true;
		if (open) run.start = before;
		else run.end = before;
		return false;
	};
}

function word(node: Extract<Node, { kind: 'word' }>, slot: string, next: Matcher): Matcher {
	const { id, glued, value, field } = node;
	return (run, at) => {
		const { tape } = run;
		if (at >= tape.count || run.fuel <= 0) return false;
		run.fuel -= 1;
		const entry = tape.entries[at];
		if (entry === undefined || (glued && tape.glued[at] !== true)) return false;
		const { ids, cases } = entry;
		for (let k = 0; k < ids.length; k += 1) {
			if (ids[k] !== id) continue;
			if (cases[k] !== 0 && (cases[k] === 1) !== tape.capital[at]) continue;
			const fields = entry.values[k] ?? NOTHING;
			if (value !== undefined && !Object.values(fields).includes(value)) continue;
			run.slots[run.depth] = slot;
			run.captured[run.depth] = field === undefined ? fields : { [field]: Object.values(fields)[0] ?? 1 };
			run.depth += 1;
			if (next(run, at + 1)) return true;
			run.depth -= 1;
		}
		return false;
	};
}

/** The match a successful run comes to. */
export function matchOf(rule: Rule, run: Run, from: number): Match {
	const fields: Record<string, number | string> = {};
	const slots: Record<string, Record<string, number | string>> = {};
	const places: Record<string, readonly [number, number]> = {};
	for (let i = 0; i < run.depth; i += 1) {
		const name = run.slots[i] ?? '';
		let into = fields;
		if (name !== '') {
			into = slots[name] ?? {};
			slots[name] = into;
			places[name] = [places[name]?.[0] ?? from + i, from + i + 1];
		}
		Object.assign(into, run.captured[i]);
	}
	const start = run.start < 0 ? from : run.start;
	return { rule, from, to: run.to, start, end: run.end < 0 ? run.to : run.end, fields, slots, places };
}
