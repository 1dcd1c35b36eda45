import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { failureText } from '#domain/messages.ts';
import { show } from '#state/actions.ts';
import { readings, want } from '#state/readings.ts';
import { select } from '#state/selection.ts';
import { useStore } from '#state/store.ts';
import { useDesk, useSelection, useSnapshot } from '#state/use.ts';
import { useWords } from '#strings/use.ts';
import { Button, Toggle } from '#ui/button.tsx';
import { annotationsOf, shownBy } from './annotations.ts';
import { type Annotation, lines, paragraphs } from './model.ts';
import { NewClaimForm } from './parts/new-claim.tsx';
import { NewEventForm } from './parts/new-event.tsx';
import { NewNameForm } from './parts/new-name.tsx';
import { NewNoteForm } from './parts/new-note.tsx';
import { CapturedPage } from './parts/page.tsx';
import { selectedStretch, Text } from './parts/text.tsx';
import { useFind } from './use-find.ts';
import './view.css';

/** What can be made of a passage. */
const FORMS = { event: NewEventForm, claim: NewClaimForm, name: NewNameForm, note: NewNoteForm } as const;

function pick({ kind, id, start, end }: Annotation): void {
	if (id === undefined) return;
	if (kind === 'event' || kind === 'claim') select({ kind, id });
	// a note is read and edited on the card of its article
	if (kind === 'note') select({ kind: 'article', id }, { article: id, start, end });
}

/** The selection's article with all its annotations; its passage stands out and is brought into sight. */
export function ReaderView({ wide = false }: { readonly wide?: boolean }) {
	const { t, dates, language } = useWords();
	const snapshot = useSnapshot();
	const current = useSelection();
	const { view } = useDesk();
	const shown = shownBy(current, snapshot);
	const article = shown && snapshot.articles.get(shown.article);
	const loaded = useStore(readings, (all) => (article ? all.get(article.reading) : undefined));
	const body = useRef<HTMLDivElement>(null);
	const [selected, setSelected] = useState<{ start: number; end: number; x: number; y: number } | null>(null);
	const [page, setPage] = useState(false);
	const [adding, setAdding] = useState<{ what: keyof typeof FORMS; start: number; end: number } | null>(null);

	useEffect(() => {
		if (article) void want(article.id, article.reading);
	}, [article]);

	const reading = loaded && 'reading' in loaded ? loaded.reading : undefined;
	const { start, end } = shown ?? {};
	const annotations = useMemo(
		() => (article && reading ? annotationsOf(article.id, reading, snapshot) : []),
		[article, reading, snapshot],
	);
	const text = useMemo(() => {
		const passage = start !== undefined && end !== undefined ? { start, end } : undefined;
		return reading ? paragraphs(reading.text, annotations, passage) : [];
	}, [reading, annotations, start, end]);

	useLayoutEffect(() => {
		const frame = body.current;
		if (!frame || text.length === 0) return;
		const mark = frame.querySelector('mark');
		if (!mark) {
			frame.scrollTop = 0;
			return;
		}
		const place = mark.getBoundingClientRect().top - frame.getBoundingClientRect().top;
		if (place < 48 || place > frame.clientHeight - 96) frame.scrollTop += place - Math.min(120, frame.clientHeight / 3);
	}, [text]);

	useFind(body, reading?.text ?? '', text, wide);

	const noteSelection = () => {
		const frame = body.current;
		const stretch = frame && selectedStretch(frame);
		if (!frame || !stretch) return setSelected(null);
		const box = getSelection()?.getRangeAt(0).getBoundingClientRect();
		const own = frame.getBoundingClientRect();
		if (!box) return;
		setSelected({
			...stretch,
			x: Math.min(box.right - own.left, own.width - 290),
			y: box.bottom - own.top + frame.scrollTop + 6,
		});
	};

	const Form = FORMS[adding?.what ?? 'event'];
	if (!article) return <p className="pane-empty muted">{t.reader.none}</p>;
	const titled = reading !== undefined && reading.title !== '' && firstLine(reading.text) === reading.title;
	return (
		<article className={`reader${wide ? ' wide' : ''}`}>
			<header className="reader-head">
				<div className="reader-source">
					<span className="clip reader-title" lang={article.lang}>
						{wide ? (article.outlet ?? article.byline ?? article.snapshot.filename) : article.title}
					</span>
					<span className="clip muted">
						{[
							wide ? undefined : article.outlet,
							article.published ? t.reader.published(dates.edtf(article.published.edtf)) : t.library.noDate,
						]
							.filter(Boolean)
							.join(' · ')}
					</span>
				</div>
				{wide && article.snapshot.mediaType.includes('html') && (
					<Toggle icon="eye" on={page} onChange={setPage}>
						{t.reader.page}
					</Toggle>
				)}
				{!wide && view !== 'text' && (
					<Button icon="book" look="plain" label={t.reader.openWide} onPress={() => show('text')} />
				)}
			</header>
			{loaded === undefined && <p className="pane-empty muted">{t.reader.loading}</p>}
			{loaded && 'failure' in loaded && <p className="pane-empty">{failureText(language, loaded.failure)}</p>}
			<div className="reader-sides">
				{/* biome-ignore lint/a11y/useSemanticElements: a region within the reader, reachable by keyboard since it scrolls */}
				<div
					ref={body}
					role="region"
					aria-label={t.reader.label}
					className="reader-body"
					lang={article.lang}
					dir="auto"
					// biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
					tabIndex={0}
					onPointerUp={noteSelection}
					onKeyUp={noteSelection}
				>
					<div className="reader-text">
						{wide && !titled && reading && <h3 className="text-title">{article.title}</h3>}
						<Text paragraphs={text} titled={titled} onPick={pick} />
					</div>
					{selected && (
						<div className="selection-bar" style={{ left: Math.max(8, selected.x), top: selected.y }}>
							<Button look="primary" icon="plus" onPress={() => setAdding({ what: 'event', ...selected })}>
								{t.reader.addEvent}
							</Button>
							<Button onPress={() => setAdding({ what: 'claim', ...selected })}>{t.reader.addClaim}</Button>
							<Button onPress={() => setAdding({ what: 'name', ...selected })}>{t.reader.addName}</Button>
							<Button onPress={() => setAdding({ what: 'note', ...selected })}>{t.inspector.note}</Button>
						</div>
					)}
				</div>
				{wide && page && <CapturedPage article={article.id} title={article.title} />}
			</div>
			{adding && reading && (
				<Form
					article={article.id}
					start={adding.start}
					end={adding.end}
					passage={reading.text.slice(adding.start, adding.end)}
					text={reading.text}
					onClose={() => {
						setAdding(null);
						setSelected(null);
						getSelection()?.removeAllRanges();
					}}
				/>
			)}
		</article>
	);
}

function firstLine(text: string): string {
	const [first] = lines(text.slice(0, 1000));
	return first ? text.slice(first.start, first.end).trim() : '';
}
