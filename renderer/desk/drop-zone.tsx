import { useEffect, useState } from 'react';
import { dropFiles } from '#state/actions.ts';
import { droppedFiles } from '#state/drop.ts';
import { useSnapshot } from '#state/use.ts';
import { useWords } from '#strings/use.ts';

/** Files may be dropped anywhere on the window; while they hover, the desk says what will happen. */
export function DropZone() {
	const { t } = useWords();
	const { summary } = useSnapshot();
	const [over, setOver] = useState(false);
	const ready = summary !== null;
	useEffect(() => {
		let depth = 0;
		const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
		const enter = (event: DragEvent) => {
			if (!carriesFiles(event)) return;
			depth += 1;
			setOver(ready);
		};
		const leave = () => {
			depth = Math.max(0, depth - 1);
			if (depth === 0) setOver(false);
		};
		const hover = (event: DragEvent) => {
			if (carriesFiles(event)) event.preventDefault();
		};
		const drop = (event: DragEvent) => {
			depth = 0;
			setOver(false);
			if (!carriesFiles(event)) return;
			event.preventDefault();
			if (ready && event.dataTransfer) void droppedFiles(event.dataTransfer).then(dropFiles);
		};
		window.addEventListener('dragenter', enter);
		window.addEventListener('dragleave', leave);
		window.addEventListener('dragover', hover);
		window.addEventListener('drop', drop);
		return () => {
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
