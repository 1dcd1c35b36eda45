import { useEffect, useState } from 'react';
import { dropFiles, pasteText } from '#state/actions.ts';
import { notify } from '#state/attempt.ts';
import { droppedFiles } from '#state/drop.ts';
import { useSnapshot } from '#state/use.ts';
import { useWords } from '#strings/use.ts';

/** Text or an address from elsewhere: text becomes an article, an address is refused, since nothing is loaded from the network. */
function dropText(text: string): void {
	const wanted = text.trim();
	if (wanted === '') return;
	if (/^https?:\/\/\S+$/i.test(wanted)) notify({ kind: 'address' });
	else void pasteText(wanted, '');
}

/** Files and text may be dropped anywhere on the window; while they hover, the desk says what will happen. */
export function DropZone() {
	const { t } = useWords();
	const { summary } = useSnapshot();
	const [over, setOver] = useState(false);
	const ready = summary !== null;
	useEffect(() => {
		let depth = 0;
		// what is dragged within the window is on its way out of it
		let own = false;
		const begin = () => {
			own = true;
		};
		const finish = () => {
			own = false;
		};
		const inField = (target: EventTarget | null) =>
			target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
		// files are taken anywhere; text in a field is the field's
		const carries = ({ dataTransfer, target }: DragEvent) =>
			!own &&
			((dataTransfer?.types.includes('Files') ?? false) ||
				(!inField(target) && (dataTransfer?.types.includes('text/plain') ?? false)));
		const enter = (event: DragEvent) => {
			if (!carries(event)) return;
			depth += 1;
			setOver(ready);
		};
		const leave = () => {
			depth = Math.max(0, depth - 1);
			if (depth === 0) setOver(false);
		};
		const hover = (event: DragEvent) => {
			if (carries(event)) event.preventDefault();
		};
		const drop = (event: DragEvent) => {
			depth = 0;
			setOver(false);
			if (!carries(event)) return;
			event.preventDefault();
			const { dataTransfer } = event;
			if (!ready || !dataTransfer) return;
			if (dataTransfer.types.includes('Files')) void droppedFiles(dataTransfer).then(dropFiles);
			else dropText(dataTransfer.getData('text/plain'));
		};
		window.addEventListener('dragstart', begin);
		window.addEventListener('dragend', finish);
		// a row that went while it was dragged tells of no end
		window.addEventListener('pointermove', finish);
		window.addEventListener('dragenter', enter);
		window.addEventListener('dragleave', leave);
		window.addEventListener('dragover', hover);
		window.addEventListener('drop', drop);
		return () => {
			window.removeEventListener('dragstart', begin);
			window.removeEventListener('dragend', finish);
			window.removeEventListener('pointermove', finish);
			window.removeEventListener('dragenter', enter);
			window.removeEventListener('dragleave', leave);
			window.removeEventListener('dragover', hover);
			window.removeEventListener('drop', drop);
		};
	}, [ready]);
	if (!over) return null;
	return (
		<div className="drop" aria-hidden>
			<div className="drop-inner">
				<p className="drop-title">{t.desk.dropHere}</p>
				<p>{t.desk.dropFormats}</p>
			</div>
		</div>
	);
}
