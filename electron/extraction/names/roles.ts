import { capitalised } from './base-name.ts';
import type { NameContext, NameSpan } from './span.ts';

const FARTHEST = 4;

/** What a person is, in the text's words and base form: before the name ("Verteidigungsminister Schoigu") or behind it ("Kirby, der Sprecher"). */
export function roleOf(
	context: NameContext,
	span: NameSpan,
): { readonly role: string; readonly token: number } | undefined {
	const before = roleAt(context, span.first - 1, span.first);
	if (before !== undefined) return before;
	const { document } = context;
	if (document.tokens.lower[span.last] !== ',') return undefined;
	for (let i = span.last + 1; i <= span.last + FARTHEST; i += 1) {
		const role = roleAt(context, i, span.first);
		if (role !== undefined) return role;
		if (document.tokens.kind[i] !== 0) return undefined;
	}
	return undefined;
}

function roleAt({ document, facts, capital, lexicon }: NameContext, i: number, near: number) {
	const { tokens } = document;
	const role = facts[i]?.role;
	if (role === undefined || tokens.sentence[i] !== tokens.sentence[near]) return undefined;
	if (lexicon.pack.tagging.nounsCapitalised && capital[i] !== 1) return undefined;
	const written = document.text.slice(tokens.start[i], tokens.end[i]);
	const base = written.toLowerCase().startsWith(role)
		? written.slice(0, role.length)
		: capital[i] === 1
			? capitalised(role)
			: role;
	return { role: base, token: i };
}
