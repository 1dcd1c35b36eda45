import type { LintReport } from '#contract/channels.ts';
import { LINT_RULES, type LintCode, type LintSeverity, lintMend, lintText } from '#domain/lint.ts';

interface ReleaseWords {
	readonly severity: Readonly<Record<LintSeverity, string>>;
	readonly ready: (ready: boolean, listed: boolean) => string;
	readonly more: (count: number) => string;
}

const WORDS: Readonly<Record<'de' | 'en', ReleaseWords>> = {
	de: {
		severity: { error: 'Fehler', warning: 'Warnung', note: 'Hinweis' },
		ready: (ready, listed) => {
			if (!ready) return 'Vor einer Weitergabe sind Fehler zu beheben.';
			return listed ? 'Fehler gibt es keine; das Übrige ist abzuwägen.' : 'Einer Weitergabe steht nichts entgegen.';
		},
		more: (count) => `… und ${count} weitere`,
	},
	en: {
		severity: { error: 'error', warning: 'warning', note: 'note' },
		ready: (ready, listed) => {
			if (!ready) return 'There are errors to mend before a release.';
			return listed ? 'There are no errors; the rest is to be weighed.' : 'Nothing stands in the way of a release.';
		},
		more: (count) => `… and ${count} more`,
	},
};

/** The findings as lines: each rule with its way to mend it, and below it the records it found. */
export function releaseLines(language: 'de' | 'en', { ready, findings, counts }: LintReport): string[] {
	const words = WORDS[language];
	const lines: string[] = [];
	for (const [code, found] of Map.groupBy(findings, (finding) => finding.code)) {
		lines.push('', `${words.severity[LINT_RULES[code]]}: ${lintMend(language, code)}`);
		for (const finding of found) lines.push(`  ${lintText(language, finding)}  ${finding.id}`);
		const left = leftOut(counts, code, found.length);
		if (left > 0) lines.push(`  ${words.more(left)}`);
	}
	return [...lines, ...(lines.length > 0 ? [''] : []), words.ready(ready, findings.length > 0)];
}

const leftOut = (counts: LintReport['counts'], code: LintCode, listed: number) => counts[code] - listed;
