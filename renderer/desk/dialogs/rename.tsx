import { renameDossier } from '#state/actions.ts';
import { useSnapshot } from '#state/use.ts';
import { useWords } from '#strings/use.ts';
import { NameDialog } from './name-dialog.tsx';

export function Rename({ onClose }: { readonly onClose: () => void }) {
	const { t } = useWords();
	const { summary } = useSnapshot();
	return (
		<NameDialog
			title={t.desk.rename.replace(/[\s…]+$/, '')}
			initial={summary?.name ?? ''}
			onSave={(name) => void renameDossier(name)}
			onClose={onClose}
		/>
	);
}
