import { type ComponentType, lazy, Suspense } from 'react';
import { openDialog } from '#state/actions.ts';
import type { DialogName } from '#state/desk.ts';
import { useDesk } from '#state/use.ts';

/** Each is loaded when it is first opened. */
const DIALOGS: Readonly<Record<DialogName, ComponentType<{ readonly onClose: () => void }>>> = {
	shortcuts: lazy(async () => ({ default: (await import('./shortcuts.tsx')).Shortcuts })),
	preferences: lazy(async () => ({ default: (await import('./preferences.tsx')).PreferencesDialog })),
	about: lazy(async () => ({ default: (await import('./about.tsx')).About })),
	paste: lazy(async () => ({ default: (await import('./paste.tsx')).Paste })),
	rename: lazy(async () => ({ default: (await import('./rename.tsx')).Rename })),
	palette: lazy(async () => ({ default: (await import('./palette.tsx')).Palette })),
	'own-event': lazy(async () => ({ default: (await import('./own-event.tsx')).OwnEvent })),
	'save-view': lazy(async () => ({ default: (await import('./save-view.tsx')).SaveView })),
	search: lazy(async () => ({ default: (await import('./search.tsx')).SearchDialog })),
	versions: lazy(async () => ({ default: (await import('./versions.tsx')).VersionsDialog })),
	export: lazy(async () => ({ default: (await import('./export.tsx')).ExportDialog })),
	refused: lazy(async () => ({ default: (await import('./refused.tsx')).RefusedDialog })),
	release: lazy(async () => ({ default: (await import('./release.tsx')).ReleaseDialog })),
};

/** The one dialog that is open, if any. */
export function Dialogs() {
	const { dialog } = useDesk();
	if (dialog === null) return null;
	const Opened = DIALOGS[dialog];
	return (
		<Suspense>
			<Opened onClose={() => openDialog(null)} />
		</Suspense>
	);
}
