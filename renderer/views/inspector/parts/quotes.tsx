import type { Citation } from '#domain/dossier.ts';
import { citeQuote, give } from '#state/citing.ts';
import { type Selected, select } from '#state/selection.ts';
import { useSnapshot } from '#state/use.ts';
import { useWords } from '#strings/use.ts';

export interface QuotesProps {
	readonly citations: readonly Citation[];
	/** What stays selected while its quotes are walked through. */
	readonly of: Selected;
}

/** The passages that carry it; each leads to its place in the article. */
export function Quotes({ citations, of }: QuotesProps) {
	const { t, dates } = useWords();
	const { articles } = useSnapshot();
	return (
		<ol className="quotes">
			{citations.map((citation) => {
				const { article: id, quote } = citation;
				const article = articles.get(id);
				const source = [article?.outlet ?? article?.title, article?.published && dates.edtf(article.published.edtf)];
				return (
					<li key={`${id}/${quote.start}`}>
						<button
							type="button"
							className="quote"
							title={t.inspector.toPassage}
							draggable
							onDragStart={(event) => give(event.dataTransfer, citeQuote(citation, articles, dates))}
							onClick={() => select(of, { article: id, start: quote.start, end: quote.end })}
						>
							<q lang={article?.lang} dir="auto">
								{quote.exact}
							</q>
							<span className="quote-source">{source.filter(Boolean).join(', ')}</span>
						</button>
					</li>
				);
			})}
		</ol>
	);
}
