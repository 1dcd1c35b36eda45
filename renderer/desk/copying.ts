/** Copying without a selected text copies what is selected in the dossier, with its sources. */
import { citeSelected, type DateWords, give } from '#state/citing.ts';
import { selection } from '#state/selection.ts';
import { snapshot } from '#state/snapshot.ts';

export function onCopy(event: ClipboardEvent, dates: DateWords): void {
	const { target } = event;
	const inField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
	if (event.defaultPrevented || inField || !event.clipboardData || getSelection()?.isCollapsed === false) return;
	const cited = citeSelected(selection.get(), snapshot.get(), dates);
	if (!cited) return;
	event.preventDefault();
	give(event.clipboardData, cited);
}
