import { collectFirst } from './heads.ts';
import {
	type Entry,
	type Fit,
	type Match,
	type Matcher,
	NOTHING,
	type Node,
	type Rule,
	type Run,
	type Tape,
} from './types.ts';

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
			const options = node.parts.map((part) => option(part, compile(part, slot, next)));
			return choice(options);
		}
		case 'maybe':
			return choice([option(node.part, compile(node.part, slot, next)), { first: undefined, run: next }]);
		case 'slot':
			return compile(node.part, node.name, next);
		case 'edge':
			return edge(node.open, next);
		case 'word':
			return word(node, slot, next);
	}
}

/** An alternative with what it can begin with; `undefined` when it can be empty. */
interface Option {
	readonly first: ReadonlySet<number> | undefined;
	readonly run: Matcher;
}

function option(node: Node, run: Matcher): Option {
	const first = new Set<number>();
	return { first: collectFirst([node], first) ? undefined : first, run };
}

/** Tries the alternatives that can begin with the word at hand; which those are is looked up once for each kind of word. */
function choice(options: readonly Option[]): Matcher {
	const all = options.map(({ run }) => run);
	const empty = options.filter(({ first }) => first === undefined).map(({ run }) => run);
	const byKind: (readonly Matcher[] | undefined)[] = [];
	return (run, at) => {
		const entry = at < run.tape.count ? run.tape.entries[at] : undefined;
		let some = empty;
		if (entry !== undefined) {
			if (entry.kind < 0) some = all;
			else {
				const known = byKind[entry.kind];
				some = (known ?? options.filter(({ first }) => begins(first, entry)).map((open) => open.run)) as Matcher[];
				if (known === undefined) byKind[entry.kind] = some;
			}
		}
		for (let i = 0; i < some.length; i += 1) if (some[i]?.(run, at) === true) return true;
		return false;
	};
}

const begins = (first: ReadonlySet<number> | undefined, entry: Entry): boolean =>
	first === undefined || entry.ids.some((id) => first.has(id));

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
			if (value !== undefined && !Object.values(entry.values[k] ?? NOTHING).includes(value)) continue;
			run.slots[run.depth] = slot;
			run.picks[run.depth] = k;
			run.fields[run.depth] = field;
			run.depth += 1;
			if (next(run, at + 1)) return true;
			run.depth -= 1;
		}
		return false;
	};
}

/** What a successful run comes to. */
export function fitOf(rule: Rule, run: Run, from: number): Fit {
	const { to, depth } = run;
	return {
		rule,
		from,
		to,
		start: run.start < 0 ? from : run.start,
		end: run.end < 0 ? to : run.end,
		slots: run.slots.slice(0, depth),
		picks: run.picks.slice(0, depth),
		fields: run.fields.slice(0, depth),
	};
}

/** The match that `fit` is on the words of `tape`. */
export function matchOf(fit: Fit, tape: Tape): Match {
	const { rule, from, to, start, end, picks } = fit;
	const fields: Record<string, number | string> = {};
	const slots: Record<string, Record<string, number | string>> = {};
	const places: Record<string, readonly [number, number]> = {};
	for (let i = 0; i < picks.length; i += 1) {
		const name = fit.slots[i] ?? '';
		let into = fields;
		if (name !== '') {
			into = slots[name] ?? {};
			slots[name] = into;
			places[name] = [places[name]?.[0] ?? from + i, from + i + 1];
		}
		const captured = tape.entries[from + i]?.values[picks[i] ?? 0] ?? NOTHING;
		const field = fit.fields[i];
		if (field === undefined) Object.assign(into, captured);
		else into[field] = Object.values(captured)[0] ?? 1;
	}
	return { rule, from, to, start, end, fields, slots, places };
}
