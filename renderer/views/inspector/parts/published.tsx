import { useEffect, useState } from 'react';
import type { DatePreview } from '#bridge/client.ts';
import type { ArticleRecord } from '#domain/dossier.ts';
import { edtfExtent } from '#domain/edtf-extent.ts';
import { previewPublished, setPublished } from '#state/actions.ts';
import { parseDate } from '#strings/parse-date.ts';
import { useWords } from '#strings/use.ts';
import { Button } from '#ui/button.tsx';
import { Field } from '#ui/field.tsx';
import { Icon } from '#ui/icon.tsx';

const MOST = 8;
const PAUSE = 200;

/** What the typed date would change, asked for after a short pause. */
function usePreview(article: string, date: string | undefined): readonly DatePreview[] | undefined {
	const [preview, setPreview] = useState<{ date: string; changes: readonly DatePreview[] }>();
	useEffect(() => {
		if (date === undefined) return;
		let current = true;
		const timer = setTimeout(async () => {
			const changes = await previewPublished(article, date).catch(() => []);
			if (current) setPreview({ date, changes });
		}, PAUSE);
		return () => {
			current = false;
			clearTimeout(timer);
		};
	}, [article, date]);
	return preview && preview.date === date ? preview.changes : undefined;
}

function Preview({ changes }: { readonly changes: readonly DatePreview[] }) {
	const { t, dates } = useWords();
	if (changes.length === 0) return <p className="muted">{t.inspector.previewNothing}</p>;
	return (
		<div className="preview">
			<h3 className="eyebrow">{t.inspector.preview}</h3>
			<ul>
				{changes.slice(0, MOST).map(({ text, before, after }) => (
					<li key={`${text} ${before} ${after}`}>
						<q>{text}</q>
						<span className="preview-change">
							<s>{dates.edtf(before)}</s> <Icon name="right" /> <strong>{dates.edtf(after)}</strong>
						</span>
					</li>
				))}
			</ul>
			{changes.length > MOST && <p className="muted">{t.inspector.previewMore(changes.length - MOST)}</p>}
		</div>
	);
}

/** The publication date: shown, set and corrected; what hangs on it is shown before it is changed. */
export function Published({ article }: { readonly article: ArticleRecord }) {
	const { t, dates } = useWords();
	const { published, waiting } = article;
	const [typed, setTyped] = useState<string | null>(null);
	const edtf = typed === null ? undefined : parseDate(typed);
	const fine =
		edtf !== undefined && ['minute', 'day', 'month'].includes(edtfExtent(edtf)?.unit ?? '') && !edtf.includes('/');
	const preview = usePreview(article.id, fine ? edtf : undefined);
	if (typed === null) {
		return (
			<div className={published ? 'published' : 'published missing'}>
				<div className="event-date-line">
					{published ? (
						<>
							<span className="date-words">{dates.edtf(published.edtf)}</span>
							<span className="muted">{t.inspector.from[published.from]}</span>
						</>
					) : (
						<span className="date-words warn-text">
							<Icon name="warn" /> {t.library.noDate}
						</span>
					)}
					{published ? (
						<Button
							icon="calendar"
							look="plain"
							label={t.inspector.changeDate}
							onPress={() => setTyped(published.edtf)}
						/>
					) : (
						<Button icon="calendar" onPress={() => setTyped('')}>
							{t.inspector.setDate}
						</Button>
					)}
				</div>
				{!published && <p>{t.inspector.publishedMissing}</p>}
				{waiting > 0 && <p className="muted">{t.count.waiting(waiting)}</p>}
			</div>
		);
	}
	const wrong =
		typed.trim() === ''
			? undefined
			: edtf === undefined
				? t.inspector.dateInvalid
				: fine
					? undefined
					: t.inspector.dateNeedsDay;
	const save = () => {
		if (!fine || edtf === undefined) return;
		void setPublished(article.id, edtf);
		setTyped(null);
	};
	return (
		<div className="published editing">
			<Field
				label={t.inspector.published}
				value={typed}
				onChange={setTyped}
				onEnter={save}
				onEscape={() => setTyped(null)}
				placeholder={t.inspector.dateExample}
				hint={fine && edtf !== undefined ? `${dates.edtf(edtf)} · ${edtf}` : t.inspector.dateExample}
				error={wrong}
				autoFocus
			/>
			{preview && <Preview changes={preview} />}
			<div className="published-actions">
				<Button look="primary" onPress={save} disabled={!fine}>
					{t.inspector.setDate}
				</Button>
				<Button onPress={() => setTyped(null)}>{t.desk.cancel}</Button>
				{published && (
					<Button
						look="plain"
						onPress={() => {
							void setPublished(article.id, null);
							setTyped(null);
						}}
					>
						{t.inspector.clearDate}
					</Button>
				)}
			</div>
		</div>
	);
}
