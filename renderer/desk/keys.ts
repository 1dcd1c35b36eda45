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
import { type DialogName, desk, setDesk, VIEWS } from '#state/desk.ts';
import { nextUndecided } from '#state/queue.ts';
import { decideSelected } from '#state/review.ts';
import { snapshot } from '#state/snapshot.ts';
import { forgetTyped, typeAhead } from '#state/type-ahead.ts';

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

/** Dialogs in which one only types at first. */
const ONE_FIELD: ReadonlySet<DialogName> = new Set(['palette', 'own-event', 'search']);

const isLetter = ({ key, ctrlKey, metaKey }: KeyboardEvent) => key.length === 1 && !ctrlKey && !metaKey;

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

/**
 * Keys pressed while a dialog is on its way, or before its field has the focus, are not meant for what lies under it. To be asked before anything else
 * hears of a key.
 */
export function whileDialogComes(event: KeyboardEvent): void {
	const { dialog } = desk.get();
	if (dialog === null) return;
	const inside = inOverlay(event.target);
	// a field takes its letters itself, and a button its blank
	if (inside && (typing(event.target) || (event.target instanceof Element && event.target.closest('button,a')))) return;
	if (ONE_FIELD.has(dialog) && isLetter(event)) {
		event.preventDefault();
		typeAhead(event.key);
	} else if (!inside && event.key === 'Escape') {
		forgetTyped();
		openDialog(null);
	}
	if (!inside) event.stopPropagation();
}

export function onKey(event: KeyboardEvent, untitled: string): void {
	if (event.defaultPrevented || inOverlay(event.target) || desk.get().dialog !== null) return;
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
