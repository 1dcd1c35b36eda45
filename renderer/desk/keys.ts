/** The shortcuts of the whole window; a view's own keys are the view's. */
import {
	chooseArticles,
	chooseDossier,
	exportDossier,
	newDossier,
	openDialog,
	redo,
	show,
	undo,
} from '#state/actions.ts';
import { desk, setDesk, VIEWS } from '#state/desk.ts';
import { nextUndecided } from '#state/queue.ts';
import { decideSelected } from '#state/review.ts';
import { snapshot } from '#state/snapshot.ts';
import { typeAhead } from '#state/type-ahead.ts';

export const SEARCH_ID = 'desk-search';

export function focusSearch(): void {
	const field = document.getElementById(SEARCH_ID);
	if (field instanceof HTMLInputElement) {
		field.focus();
		field.select();
	}
}

/** Opens the title of the selected thing for editing, as its button does. */
function editTitle(): void {
	const button = document.querySelector<HTMLElement>('[data-edit-title] button');
	button?.focus();
	button?.click();
}

const typing = (target: EventTarget | null) =>
	target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

const inOverlay = (target: EventTarget | null) =>
	target instanceof Element && target.closest('[role="dialog"],[role="alertdialog"],[role="menu"]') !== null;

/** Keys that need Ctrl, or Cmd on a Mac. */
function commanded(event: KeyboardEvent, untitled: string): (() => unknown) | undefined {
	const key = event.key.toLowerCase();
	if (key === 'z') return event.shiftKey ? redo : undo;
	if (event.shiftKey) {
		const dialog = ({ f: 'search', e: 'export' } as const)[key];
		return dialog && (() => openDialog(dialog));
	}
	const acts: Record<string, () => unknown> = {
		y: redo,
		f: focusSearch,
		o: () => chooseDossier(),
		n: () => newDossier(untitled),
		i: chooseArticles,
		e: () => exportDossier('pdf'),
		k: () => openDialog('palette'),
		s: () => openDialog('versions'),
		',': () => openDialog('preferences'),
	};
	const view = VIEWS[Number(key) - 1];
	return view === undefined ? acts[key] : () => show(view);
}

const PLAIN: Readonly<Record<string, () => unknown>> = {
	'?': () => openDialog('shortcuts'),
	'/': focusSearch,
	n: () => snapshot.get().summary && openDialog('own-event'),
	e: editTitle,
	j: () => nextUndecided(1),
	k: () => nextUndecided(-1),
	a: () => decideSelected('accepted'),
	r: () => decideSelected('rejected'),
	Enter: () => show('text'),
};

export function onKey(event: KeyboardEvent, untitled: string): void {
	if (event.defaultPrevented || inOverlay(event.target)) return;
	if (desk.get().dialog !== null) {
		// the dialog is on its way: these letters are not meant for what lies under it
		if (desk.get().dialog === 'palette' && event.key.length === 1 && !event.ctrlKey && !event.metaKey)
			typeAhead(event.key);
		return;
	}
	if (event.key === 'Escape' && desk.get().query !== '') {
		setDesk({ query: '' });
		return;
	}
	const command = event.ctrlKey || event.metaKey;
	// text fields have their own undo and their own letters
	if (typing(event.target) && (!command || /^[zyx]$/i.test(event.key))) return;
	if (!command && event.key === 'Enter' && event.target instanceof Element && event.target.closest('button,a')) return;
	const act = command
		? event.altKey
			? undefined
			: commanded(event, untitled)
		: event.altKey
			? undefined
			: PLAIN[event.key];
	if (!act) return;
	event.preventDefault();
	act();
}
