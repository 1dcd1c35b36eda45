import { useDesk } from '#state/use.ts';
import { useWords } from '#strings/use.ts';
import { Dialog } from '#ui/dialog.tsx';

export function About({ onClose }: { readonly onClose: () => void }) {
	const { t } = useWords();
	const { app } = useDesk();
	return (
		<Dialog title="Depesche" onClose={onClose}>
			<div className="prose">
				<p>{t.about.body}</p>
				<p className="muted">{t.about.offline}</p>
				{app && <p className="muted">{t.about.version(app.version)}</p>}
				{app?.standIn && <p className="muted">{t.about.standIn}</p>}
			</div>
		</Dialog>
	);
}
