import type { LintReport } from '#contract/channels.ts';
import type { ArticleRecord, DossierDocument } from '#domain/dossier.ts';
import { LINT_CODES, type LintCode, type LintFinding } from '#domain/lint.ts';
import { CONTENT_KINDS, type ContentKind, type ContentStore, sha256 } from '#store/content-store.ts';
import { finding, inOrder, lintRecords } from '#synthesis/lint.ts';

/** Findings of one code that are listed: as many as a person would go through. */
const MOST_LISTED = 500;

/** What to mend before a dossier is handed on: its records by rule, its files by their hashes. Linear in the dossier. */
export async function lintDossier(document: DossierDocument, content: ContentStore): Promise<LintReport> {
	const all = [...lintRecords(document), ...(await unsoundFiles(document, content))];
	const counts = new Map<LintCode, number>();
	const listed = inOrder(all).filter(({ code }) => {
		const count = (counts.get(code) ?? 0) + 1;
		counts.set(code, count);
		return count <= MOST_LISTED;
	});
	return {
		ready: all.every(({ severity }) => severity !== 'error'),
		findings: listed,
		counts: Object.fromEntries(LINT_CODES.map((code) => [code, counts.get(code) ?? 0])) as LintReport['counts'],
	};
}

async function unsoundFiles({ articles }: DossierDocument, content: ContentStore): Promise<LintFinding[]> {
	const findings: LintFinding[] = [];
	for (const article of Object.values(articles)) {
		for (const kind of CONTENT_KINDS) {
			const hash = hashOf(article, kind);
			const bytes = await content.get(kind, hash);
			if (bytes !== undefined && sha256(bytes) === hash) continue;
			const code = bytes === undefined ? 'file-missing' : 'file-altered';
			findings.push(finding(code, 'articles', { id: article.id, subject: article.title }, { args: { file: kind } }));
		}
	}
	return findings;
}

/** The name of an article's file of a kind. */
export const hashOf = (article: ArticleRecord, kind: ContentKind): string =>
	({ texts: article.text, snapshots: article.snapshot.hash, readings: article.reading })[kind];
