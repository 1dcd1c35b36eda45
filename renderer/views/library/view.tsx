import type { ArticleRecord } from '#domain/dossier.ts';
import { chooseArticles } from '#state/actions.ts';
import { undecided } from '#state/derived.ts';
import { nextUndecided } from '#state/queue.ts';
import { select } from '#state/selection.ts';
import { useDesk, useFound, useSelection, useSnapshot } from '#state/use.ts';
import { useWords } from '#strings/use.ts';
import { Button } from '#ui/button.tsx';
import { Icon } from '#ui/icon.tsx';
import { Rows } from '#ui/rows.tsx';
import './view.css';

const ROW = { compact: 60, comfortable: 68 } as const;

function ArticleRow({ article, selected }: { readonly article: ArticleRecord; readonly selected: boolean }) {
	const { t, dates } = useWords();
	return (
		<div className="article-row" data-selected={selected || undefined}>
			<span className="article-title" lang={article.lang} dir="auto">
				{article.title}
			</span>
			<span className="article-meta">
				{article.published ? (
					<span>{dates.edtf(article.published.edtf)}</span>
				) : (
					<span className="article-undated">
						<Icon name="warn" />
						{t.library.noDate}
					</span>
				)}
				{article.outlet !== undefined && <span className="clip">{article.outlet}</span>}
			</span>
		</div>
	);
}

/** The articles of the dossier, and how much of the review is left. */
export function LibraryView() {
	const { t } = useWords();
	const snapshot = useSnapshot();
	const { articles } = useFound();
	const { item } = useSelection();
	const density = useDesk().app?.preferences.density ?? 'compact';
	const open = undecided(snapshot.events);
	const total = snapshot.events.size;
	const done = total - open.length;
	return (
		<section className="library" aria-label={t.library.title}>
			<header className="pane-head">
				<h2>{t.library.title}</h2>
				<span className="pane-count">{snapshot.articles.size}</span>
				<Button icon="plus" look="plain" label={t.desk.addArticles} onPress={() => void chooseArticles()} />
			</header>
			<Rows
				label={t.library.title}
				className="library-rows"
				items={articles}
				height={ROW[density]}
				idOf={({ id }) => id}
				selected={item?.kind === 'article' ? item.id : null}
				onSelect={({ id }) => select({ kind: 'article', id })}
				row={(article, selected) => <ArticleRow article={article} selected={selected} />}
				empty={<p className="rows-empty muted">{t.library.noneFound}</p>}
			/>
			{total > 0 && (
				<footer className="review">
					<div className="review-line">
						<h3>{t.library.review}</h3>
						<span className="muted">{open.length > 0 ? t.library.reviewLeft(open.length) : t.library.reviewDone}</span>
						{open.length > 0 && (
							<Button icon="right" look="plain" label={t.library.reviewNext} onPress={() => nextUndecided(1)} />
						)}
					</div>
					<progress className="review-bar" aria-label={t.library.review} value={done} max={total} />
					{open.length > 0 && (
						<p className="review-keys muted">
							<span>
								<kbd className="key">J</kbd>
								<kbd className="key">K</kbd> {t.library.reviewMove}
							</span>
							<span>
								<kbd className="key">A</kbd> {t.inspector.accept}
							</span>
							<span>
								<kbd className="key">R</kbd> {t.inspector.reject}
							</span>
						</p>
					)}
				</footer>
			)}
		</section>
	);
}
