import { useState } from 'react';
import type { ArticleRecord } from '#domain/dossier.ts';
import type { PassageNote } from '#domain/mark.ts';
import { notePassage } from '#state/passage-notes.ts';
import { select } from '#state/selection.ts';
import { useWords } from '#strings/use.ts';
import { Button } from '#ui/button.tsx';
import { NoteForm } from './note-form.tsx';

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
	const [open, setOpen] = useState(false);
	const { quote, note } = one;
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
			{open ? (
				<NoteForm bare note={note} onSave={(text) => void notePassage(id, quote, text)} onDone={() => setOpen(false)} />
			) : (
				<div className="note">
					<p>{note}</p>
					<Button icon="edit" look="plain" label={t.inspector.editNote} onPress={() => setOpen(true)} />
					<Button
						icon="trash"
						look="plain"
						label={t.inspector.removeNote}
						onPress={() => void notePassage(id, quote, '')}
					/>
				</div>
			)}
		</li>
	);
}
