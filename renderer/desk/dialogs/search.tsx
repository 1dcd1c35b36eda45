import { useEffect, useState } from 'react';
import { failureText } from '#domain/messages.ts';
import { type Excerpt, SEARCH_KINDS, type SearchHit, type SearchKind } from '#domain/search.ts';
import { type Searched, search, showHit } from '#state/search.ts';
import { useTypedAhead } from '#state/type-ahead.ts';
import { useWords } from '#strings/use.ts';
import { Dialog } from '#ui/dialog.tsx';
import { Field } from '#ui/field.tsx';
import { Icon, type IconName } from '#ui/icon.tsx';
import './search.css';

/** Milliseconds of quiet before it searches: one question for a word, not one for each letter. */
const QUIET = 40;
const ICONS: Readonly<Record<SearchKind, IconName>> = {
	article: 'book',
	event: 'calendar',
	claim: 'link',
	entity: 'person',
	outlet: 'tag',
};

/** Searches texts, events, claims, names and notes of the whole dossier. */
export function SearchDialog({ onClose }: { readonly onClose: () => void }) {
	const { t, language } = useWords();
	const [query, setQuery] = useTypedAhead();
	const [searched, setSearched] = useState<Searched | null>(null);
	useEffect(() => {
		const wanted = query.trim();
		let current = true;
		if (wanted === '') {
			setSearched(null);
			return undefined;
		}
		const timer = setTimeout(async () => {
			const result = await search(wanted);
			if (current) setSearched(result);
		}, QUIET);
		return () => {
			current = false;
			clearTimeout(timer);
		};
	}, [query]);
	const failure = searched?.kind === 'failed' ? failureText(language, searched.failure) : undefined;
	const reply = searched?.kind === 'found' ? searched.reply : undefined;
	const open = (hit: SearchHit) => {
		onClose();
		showHit(hit);
	};
	return (
		<Dialog title={t.search.title} onClose={onClose} wide>
			<Field
				label={t.search.query}
				value={query}
				onChange={setQuery}
				placeholder={t.search.example}
				hint={t.search.hint}
				error={failure}
				autoFocus
			/>
			<div className="search-hits" aria-live="polite">
				{reply?.partial && <p className="muted">{t.search.partial}</p>}
				{reply && reply.hits.length === 0 && !reply.partial && <p className="muted">{t.search.none}</p>}
				{SEARCH_KINDS.map((kind) => {
					const hits = reply?.hits.filter((hit) => hit.kind === kind) ?? [];
					return hits.length === 0 ? null : (
						<section key={kind}>
							<h3 className="eyebrow">
								{t.search.kinds[kind]} ({reply?.counts[kind].toLocaleString(language)})
							</h3>
							<ul>
								{hits.map((hit) => (
									<li key={hit.id}>
										<button type="button" className="search-hit" onClick={() => open(hit)}>
											<Icon name={ICONS[kind]} />
											<span>
												<strong>
													<Marked excerpt={hit.title} />
												</strong>
												{hit.excerpt && (
													<span className="search-excerpt">
														<Marked excerpt={hit.excerpt} />
													</span>
												)}
												{hit.note && (
													<span className="search-excerpt">
														{t.inspector.note}: <Marked excerpt={hit.note} />
													</span>
												)}
											</span>
										</button>
									</li>
								))}
							</ul>
						</section>
					);
				})}
			</div>
		</Dialog>
	);
}

/** A piece of text with the words that were found in it. */
function Marked({ excerpt: { text, start, marks } }: { readonly excerpt: Excerpt }) {
	const pieces: React.ReactNode[] = [];
	let at = 0;
	for (const [from, to] of marks) {
		const [first, last] = [from - start, to - start];
		if (first < at || last > text.length) continue;
		pieces.push(text.slice(at, first), <mark key={first}>{text.slice(first, last)}</mark>);
		at = last;
	}
	return (
		<>
			{pieces}
			{text.slice(at)}
		</>
	);
}
