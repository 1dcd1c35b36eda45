import { openDialog } from '#state/actions.ts';
import { useDesk } from '#state/use.ts';
import { About } from './about.tsx';
import { ExportDialog } from './export.tsx';
import { OwnEvent } from './own-event.tsx';
import { Palette } from './palette.tsx';
import { Paste } from './paste.tsx';
import { PreferencesDialog } from './preferences.tsx';
import { RefusedDialog } from './refused.tsx';
import { ReleaseDialog } from './release.tsx';
import { Rename } from './rename.tsx';
import { SaveView } from './save-view.tsx';
import { SearchDialog } from './search.tsx';
import { Shortcuts } from './shortcuts.tsx';
import { VersionsDialog } from './versions.tsx';

/** The one dialog that is open, if any. */
export function Dialogs() {
	const { dialog } = useDesk();
	const close = () => openDialog(null);
	switch (dialog) {
		case 'shortcuts':
			return <Shortcuts onClose={close} />;
		case 'preferences':
			return <PreferencesDialog onClose={close} />;
		case 'about':
			return <About onClose={close} />;
		case 'paste':
			return <Paste onClose={close} />;
		case 'rename':
			return <Rename onClose={close} />;
		case 'palette':
			return <Palette onClose={close} />;
		case 'own-event':
			return <OwnEvent onClose={close} />;
		case 'save-view':
			return <SaveView onClose={close} />;
		case 'search':
			return <SearchDialog onClose={close} />;
		case 'versions':
			return <VersionsDialog onClose={close} />;
		case 'export':
			return <ExportDialog onClose={close} />;
		case 'refused':
			return <RefusedDialog onClose={close} />;
		case 'release':
			return <ReleaseDialog onClose={close} />;
		case null:
			return null;
	}
}
