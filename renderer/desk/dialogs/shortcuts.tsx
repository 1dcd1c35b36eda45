import { useWords } from '#strings/use.ts';
import { Dialog } from '#ui/dialog.tsx';

const command = navigator.platform.startsWith('Mac') ? '⌘' : 'Ctrl';

/** All shortcuts on one sheet. */
export function Shortcuts({ onClose }: { readonly onClose: () => void }) {
	const { t } = useWords();
	const s = t.shortcuts;
	const groups: readonly (readonly [string, readonly (readonly [string, ...string[]])[]])[] = [
		[
			s.everywhere,
			[
				[s.palette, command, 'K'],
				[s.find, command, 'F'],
				[t.search.title, command, '⇧', 'F'],
				[t.versions.title, command, 'S'],
				[s.undo, command, 'Z'],
				[s.redo, command, '⇧', 'Z'],
				[s.add, command, 'I'],
				[t.ownEvent.title, 'N'],
				[s.copy, command, 'C'],
				[s.export, command, 'E'],
				[s.exportMore, command, '⇧', 'E'],
				[s.open, command, 'O'],
				[s.create, command, 'N'],
				[s.views, command, '1 – 7'],
				[s.preferences, command, ','],
				[s.read, '↵'],
				[s.close, 'Esc'],
				[s.sheet, '?'],
			],
		],
		[
			s.review,
			[
				[s.next, 'J'],
				[s.previous, 'K'],
				[s.accept, 'A'],
				[s.reject, 'R'],
				[s.editTitle, 'E'],
				[s.several, '⇧', '↑', '↓'],
				[s.inCell, 'F2'],
			],
		],
		[
			s.timeline,
			[
				[s.move, '←', '→'],
				[s.lane, '↑', '↓'],
				[s.ends, 'Home', 'End'],
				[s.zoom, '+', '−'],
				[s.fit, '0'],
				[s.laneToggle, 'C'],
				[s.laneMove, 'Alt', '↑', '↓'],
				[s.period, '⇧', s.drag],
			],
		],
	];
	return (
		<Dialog title={t.desk.shortcuts} onClose={onClose} wide>
			<div className="shortcuts">
				{groups.map(([title, lines]) => (
					<section key={title}>
						<h3 className="eyebrow">{title}</h3>
						<dl>
							{lines.map(([what, ...keys]) => (
								<div key={what}>
									<dt>{what}</dt>
									<dd>
										{keys.map((key) => (
											<kbd key={key} className="key">
												{key}
											</kbd>
										))}
									</dd>
								</div>
							))}
						</dl>
					</section>
				))}
			</div>
		</Dialog>
	);
}
