import { useState } from 'react';
import type { ArticleRecord } from '#domain/dossier.ts';
import { warningText } from '#domain/messages.ts';
import { removeArticle } from '#state/actions.ts';
import { byTime } from '#state/derived.ts';
import { useSnapshot } from '#state/use.ts';
import { useWords } from '#strings/use.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Captures } from './captures.tsx';
import { Grade } from './grade.tsx';
import { EventLink, Fact } from './links.tsx';
import { Marks } from './marks.tsx';
import { PassageNotes } from './passage-notes.tsx';
import { Published } from './published.tsx';
import { Title } from './title.tsx';

/** An article: where it comes from, when it appeared, and what it tells. */
export function ArticleCard({ article }: { readonly article: ArticleRecord }) {
	const { t, dates, language } = useWords();
	const { events } = useSnapshot();
	const [asking, setAsking] = useState(false);
	const told = [...events.values()]
		.filter(({ citations, decision }) => decision !== 'rejected' && citations.some((one) => one.article === article.id))
		.sort(byTime);
	const alone = told.filter(({ citations }) => citations.every((one) => one.article === article.id)).length;
	return (
		<article className="card" aria-label={article.title}>
			<div className="card-top">
				<span className="eyebrow">{t.inspector.article}</span>
			</div>
			<Title title={article.title} lang={article.lang} />
			<Published article={article} />
			{article.warnings
				.filter(({ code }) => code !== 'no-publication-date')
				.map((warning) => (
					<p key={`${warning.code} ${JSON.stringify(warning.args)}`} className="warn-text">
						{warningText(language, warning)}
					</p>
				))}
			<dl className="facts">
				{article.outlet !== undefined && <Fact label={t.inspector.outlet}>{article.outlet}</Fact>}
				{article.byline !== undefined && <Fact label={t.inspector.byline}>{article.byline}</Fact>}
				{article.url !== undefined && (
					<Fact label={t.inspector.openLink}>
						<span className="selectable">{article.url}</span>
					</Fact>
				)}
				<Captures article={article} />
				<Fact label={t.inspector.captured}>
					{dates.instant(article.captured)} · {t.count.words(article.words)}
				</Fact>
				<Fact label={t.inspector.file}>{article.snapshot.filename}</Fact>
				<Fact label={t.inspector.hash}>
					<code className="hash selectable">{article.snapshot.hash}</code>
				</Fact>
			</dl>
			<Grade table="articles" id={article.id} mark={article.mark} />
			<Marks table="articles" id={article.id} mark={article.mark} />
			<PassageNotes article={article} />
			{told.length > 0 && <h3 className="eyebrow">{t.count.events(told.length)}</h3>}
			<ul className="card-list">
				{told.map((event) => (
					<li key={event.id}>
						<span className="muted">{dates.when(event.when)}</span>
						<EventLink id={event.id} />
					</li>
				))}
			</ul>
			<footer className="card-foot">
				<Button icon="trash" look="plain" onPress={() => setAsking(true)}>
					{t.inspector.removeArticle}
				</Button>
			</footer>
			{asking && (
				<Dialog title={t.inspector.removeArticle} onClose={() => setAsking(false)} alert>
					<p>{t.inspector.removeAsk(article.title, alone)}</p>
					<div className="dialog-actions">
						<Button onPress={() => setAsking(false)}>{t.desk.cancel}</Button>
						<Button
							look="primary"
							onPress={() => {
								setAsking(false);
								void removeArticle(article.id);
							}}
						>
							{t.inspector.removeConfirm}
						</Button>
					</div>
				</Dialog>
			)}
		</article>
	);
}
