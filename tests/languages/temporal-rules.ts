import type { TemporalExpression } from '#domain/reading.ts';
import type { LanguagePack } from '#extraction/language.ts';
import { readWith } from '#extraction/pipeline.ts';
import { NOTATIONS } from '#extraction/temporal/notations.ts';
import type { RuleCheck } from './rules.test.ts';

/** "im [März 2023] = 2023-03 mod:START", `@none` before the sign for a text without a publication date. */
interface Example {
	readonly text: string;
	readonly span: string;
	readonly published: string | undefined;
	readonly expected: Readonly<Record<string, string>>;
}

export function parseExample(written: string, published: string | undefined): Example {
	const at = written.lastIndexOf(' = ');
	const [value = '', ...more] = written.slice(at + 3).split(' ');
	const none = written.slice(0, at).endsWith(' @none');
	const marked = written.slice(0, at).replace(/ @none$/, '');
	const span = /\[(.*)\]/.exec(marked)?.[1];
	if (at < 0 || span === undefined) throw new TypeError(`not an example: ${written}`);
	const expected = Object.fromEntries([['value', value], ...more.map((part) => part.split(/:(.*)/).slice(0, 2))]);
	return { text: marked.replace(/[[\]]/g, ''), span, published: none ? undefined : published, expected };
}

/** The temporal rules of a pack, each with its checks. */
export function temporalRules(pack: LanguagePack): RuleCheck[] {
	const { rules, published } = pack.temporal;
	const times = (text: string, date: string | undefined) =>
		readWith(pack, { id: 'example', text, ...(date !== undefined && { published: date }) }).times;
	return [...rules, ...NOTATIONS.rules].map((rule) => ({
		id: rule.id,
		examples: rule.examples.map((written) => () => {
			if (rule.value.kind === 'none') return unread(written, times);
			const { text, span, published: date, expected } = parseExample(written, published);
			const all = times(text, date);
			const own = all.find((time) => time.rule === rule.id && time.text === span);
			const found = own && pick(own, Object.keys(expected));
			return {
				found: found ?? all.map(({ text: t, value, rule: r }) => `${t} = ${value} (${r})`),
				expected,
				text: written,
			};
		}),
		counterExamples: rule.counterExamples.map((text) => () => ({
			found: times(text, published).filter((time) => time.rule === rule.id),
			text,
		})),
	}));
}

/** A rule of kind `none` says what is no time: no expression may touch what its example marks. */
function unread(written: string, times: (text: string, date: string | undefined) => readonly TemporalExpression[]) {
	const { text, span, published } = parseExample(`${written} = none`, undefined);
	const start = text.indexOf(span);
	const touching = times(text, published).filter((time) => time.end > start && time.start < start + span.length);
	return { found: touching.map((time) => time.text), expected: [], text: written };
}

const pick = (time: TemporalExpression, keys: readonly string[]) =>
	Object.fromEntries(keys.map((key) => [key, String(time[key as keyof TemporalExpression])]));
