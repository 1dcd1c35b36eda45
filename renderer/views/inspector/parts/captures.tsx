import { useEffect, useState } from 'react';
import type { Channels } from '#bridge/client.ts';
import type { ArticleRecord } from '#domain/dossier.ts';
import { select } from '#state/selection.ts';
import { useSnapshot } from '#state/use.ts';
import { capturesOf, difference } from '#state/versions.ts';
import { useWords } from '#strings/use.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Fact } from './links.tsx';
import './captures.css';

type Diff = Channels['article.diff']['reply'];

/** Other captures of the article's address, and other articles with its text. */
export function Captures({ article }: { readonly article: ArticleRecord }) {
	const { t, dates } = useWords();
	const { articles } = useSnapshot();
	const [versions, setVersions] = useState<readonly ArticleRecord[]>([]);
	const [comparing, setComparing] = useState<ArticleRecord | null>(null);
	const isReplaced =
		article.replaces !== undefined || [...articles.values()].some(({ replaces }) => replaces === article.id);
	useEffect(() => {
		let current = true;
		if (!isReplaced) setVersions([]);
		else void capturesOf(article.id).then((found) => current && setVersions(found ?? []));
		return () => {
			current = false;
		};
	}, [article.id, isReplaced]);
	const origin = article.origin ?? article.id;
	const copies = [...articles.values()].filter(
		(other) => other.id !== article.id && (other.origin ?? other.id) === origin,
	);
	const others = versions.filter(({ id }) => id !== article.id);
	return (
		<>
			{copies.length > 0 && (
				<Fact label={t.captures.copies}>
					{copies.map(({ id, title, outlet }) => (
						<button key={id} type="button" className="link block" onClick={() => select({ kind: 'article', id })}>
							{title} <span className="muted">{outlet}</span>
						</button>
					))}
				</Fact>
			)}
			{others.length > 0 && (
				<Fact label={t.captures.versions}>
					{others.map((other) => (
						<button key={other.id} type="button" className="link block" onClick={() => setComparing(other)}>
							{t.captures.compare(dates.instant(other.captured))}
						</button>
					))}
				</Fact>
			)}
			{comparing && <Compare one={article} other={comparing} onClose={() => setComparing(null)} />}
		</>
	);
}

/** What changed between two captures, the older one first whichever was chosen. */
function Compare({
	one,
	other,
	onClose,
}: {
	readonly one: ArticleRecord;
	readonly other: ArticleRecord;
	readonly onClose: () => void;
}) {
	const { t } = useWords();
	const [diff, setDiff] = useState<Diff | null>(null);
	const isOlder = one.captured === other.captured ? other.replaces === one.id : one.captured < other.captured;
	const [older, newer] = isOlder ? [one, other] : [other, one];
	useEffect(() => {
		let current = true;
		void difference(older.id, newer.id).then((found) => current && setDiff(found ?? null));
		return () => {
			current = false;
		};
	}, [older.id, newer.id]);
	const lost = diff ? diff.lost.claims.length + diff.lost.events.length : 0;
	return (
		<Dialog title={t.captures.title(older.title)} onClose={onClose} wide>
			{lost > 0 && <p className="warn-text">{t.captures.lost(lost)}</p>}
			<div className="diff" lang={newer.lang}>
				{diff?.paragraphs.map((paragraph, i) => (
					<Paragraph key={i} paragraph={paragraph} />
				))}
			</div>
			<div className="dialog-actions">
				<Button onPress={onClose}>{t.desk.dismiss}</Button>
			</div>
		</Dialog>
	);
}

/** Added and removed words differ by line and sign as well as by colour. */
function Paragraph({ paragraph: { kind, pieces } }: { readonly paragraph: Diff['paragraphs'][number] }) {
	return (
		<p className={`diff-${kind}`}>
			{pieces.map((piece, i) => {
				const key = `${i} ${piece.kind}`;
				if (piece.kind === 'added') return <ins key={key}>{piece.text}</ins>;
				if (piece.kind === 'removed') return <del key={key}>{piece.text}</del>;
				return <span key={key}>{piece.text}</span>;
			})}
		</p>
	);
}
