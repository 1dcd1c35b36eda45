import { StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { desk } from '#state/desk.ts';
import { start } from '#state/start.ts';
import { useStore } from '#state/store.ts';
import { type Language, WordsContext, wordsOf } from '#strings/use.ts';
import { Desk } from './desk/desk.tsx';
import { onMenuCommand } from './desk/menu.ts';
import './tokens.css';
import './ui/base.css';
import './ui/button.css';
import './ui/menu.css';
import './ui/dialog.css';
import './ui/field.css';
import './ui/segments.css';
import './ui/splitter.css';
import './ui/rows.css';
import './ui/contrast.css';

const systemDark = matchMedia('(prefers-color-scheme: dark)');
const language = (): Language =>
	desk.get().app?.preferences.locale ?? (navigator.language.startsWith('de') ? 'de' : 'en');

/** The document carries what the style sheets need: theme, density, language. */
function dress(): void {
	const root = document.documentElement;
	const { theme = 'system', density = 'compact' } = desk.get().app?.preferences ?? {};
	const dark = theme === 'dark' || (theme === 'system' && systemDark.matches);
	root.dataset.theme = dark ? 'dark' : 'light';
	root.dataset.density = density;
	root.lang = language();
}

function App() {
	const locale = useStore(desk, (state) => state.app?.preferences.locale) ?? language();
	const [words, setWords] = useState(() => wordsOf(locale));
	useEffect(() => setWords(wordsOf(locale)), [locale]);
	return (
		<WordsContext value={words}>
			<Desk />
		</WordsContext>
	);
}

dress();
desk.subscribe(dress);
systemDark.addEventListener('change', dress);

const root = document.getElementById('root');
if (root) {
	createRoot(root).render(
		<StrictMode>
			<App />
		</StrictMode>,
	);
	void start((command) => onMenuCommand(command, wordsOf(language()).t.desk.untitled));
}
