import { redo, show, undo } from '#state/actions.ts';
import { VIEWS } from '#state/desk.ts';
import { useDesk, useSnapshot } from '#state/use.ts';
import { useWords } from '#strings/use.ts';
import { Button } from '#ui/button.tsx';
import { Menu } from '#ui/menu.tsx';
import { FilterPanel } from './filter/panel.tsx';
import { Find } from './find.tsx';
import { exportEntries, mainEntries } from './menu.ts';

function Tabs() {
	const { t } = useWords();
	const { view } = useDesk();
	return (
		<nav className="tabs" aria-label={t.desk.views}>
			{VIEWS.map((name) => (
				<button
					key={name}
					type="button"
					className="tab"
					aria-current={name === view ? 'page' : undefined}
					onClick={() => show(name)}
				>
					{/* the bold twin keeps the width when the tab is chosen */}
					<span className="tab-label" data-label={t.views[name]}>
						{t.views[name]}
					</span>
				</button>
			))}
		</nav>
	);
}

/** The top line: which dossier, which view, search, undo, export, and whether all is saved. */
export function Header() {
	const words = useWords();
	const { t } = words;
	const { app, pending } = useDesk();
	const { summary } = useSnapshot();
	const step = (name: 'undo' | 'redo') => {
		const one = summary?.[name];
		const nothing = name === 'undo' ? t.desk.undoNothing : t.desk.redoNothing;
		return one ? t.desk[name](t.edits[one.kind](one.subject)) : nothing;
	};
	return (
		<header className="desk-head">
			<div className="desk-name">
				<Menu icon="menu" label={t.desk.menu} entries={() => mainEntries(words, app?.recents ?? [], summary)} />
				<h1 className="clip" title={summary?.path}>
					{summary?.name ?? 'Depesche'}
				</h1>
				{summary && (
					<span className="save-state" role="status">
						{pending > 0 ? t.desk.saving : t.desk.saved}
					</span>
				)}
			</div>
			{summary && <Tabs />}
			{summary && (
				<div className="desk-tools">
					<Find />
					<FilterPanel />
					<Button icon="undo" look="plain" label={step('undo')} disabled={!summary.undo} onPress={() => void undo()} />
					<Button icon="redo" look="plain" label={step('redo')} disabled={!summary.redo} onPress={() => void redo()} />
					<Menu icon="export" label={t.desk.export} look="framed" entries={() => exportEntries(words)}>
						<span className="wide-only">{t.desk.export}</span>
					</Menu>
				</div>
			)}
		</header>
	);
}
