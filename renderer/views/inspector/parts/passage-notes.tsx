import { useState } from 'react';
import type { ArticleRecord } from '#domain/dossier.ts';
import type { PassageNote } from '#domain/mark.ts';
import { notePassage } from '#state/passage-notes.ts';
import { select } from '#state/selection.ts';
import { useWords } from '#strings/use.ts';
import { Button } from '#ui/button.tsx';
import { Field } from '#ui/field.tsx';

/** What was noted on passages of an article, each with the way to its place. */
export function PassageNotes({ article }: { readonly article: ArticleRecord }) {
	const { t } = useWords();
	const notes = article.mark?.passages ?? [];
	if (notes.length === 0) return null;
	return (
		<section>
			<h3 className="eyebrow">{t.inspector.passageNotes}</h3>
			<ul className="quotes">
				{notes.map((one) => (
					<Passage key={`${one.quote.start}-${one.quote.end}`} article={article} one={one} />
				))}
			</ul>
		</section>
	);
}

function Passage({ article: { id, lang }, one }: { readonly article: ArticleRecord; readonly one: PassageNote }) {
	const { t } = useWords();
	const [draft, setDraft] = useState<string | null>(null);
	const { quote, note } = one;
	const save = () => {
		if (draft !== null && draft.trim() !== note) void notePassage(id, quote, draft);
		setDraft(null);
	};
	return (
		<li>
			<button
				type="button"
				className="quote"
				title={t.inspector.toPassage}
				onClick={() => select({ kind: 'article', id }, { article: id, start: quote.start, end: quote.end })}
			>
				<q lang={lang}>{quote.exact}</q>
			</button>
			{draft === null ? (
				<div className="note">
					<p>{note}</p>
					<Button icon="edit" look="plain" label={t.inspector.editNote} onPress={() => setDraft(note)} />
					<Button
						icon="trash"
						look="plain"
						label={t.inspector.removeNote}
						onPress={() => void notePassage(id, quote, '')}
					/>
				</div>
			) : (
				<div className="note-edit">
					<Field
						bare
						label={t.inspector.note}
						value={draft}
						onChange={setDraft}
						onEscape={() => setDraft(null)}
						lines={3}
						autoFocus
					/>
					<div className="published-actions">
						<Button look="primary" onPress={save}>
							{t.desk.save}
						</Button>
						<Button onPress={() => setDraft(null)}>{t.desk.cancel}</Button>
					</div>
				</div>
			)}
		</li>
	);
}
