import { keepView } from '#state/views.ts';
import { useWords } from '#strings/use.ts';
import { NameDialog } from './name-dialog.tsx';

export function SaveView({ onClose }: { readonly onClose: () => void }) {
	const { t } = useWords();
	return (
		<NameDialog
			title={t.filter.keepTitle}
			hint={t.filter.keepHint}
			onSave={(name) => void keepView(name)}
			onClose={onClose}
		/>
	);
}
