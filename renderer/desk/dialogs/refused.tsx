import { failureText } from '#domain/messages.ts';
import { copyText } from '#state/copy.ts';
import { useDesk } from '#state/use.ts';
import { useWords } from '#strings/use.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Rows } from '#ui/rows.tsx';
import './findings.css';

const ROW = 44;

/** Every file that was not taken in, with its reason; to be copied for whoever has to look into it. */
export function RefusedDialog({ onClose }: { readonly onClose: () => void }) {
	const { t, language } = useWords();
	const { notice } = useDesk();
	const items = notice?.kind === 'import' ? notice.report.items : [];
	const refused = items.flatMap(({ name, member, failure }, i) =>
		failure === undefined
			? []
			: [
					{
						id: String(i),
						name: member === undefined ? name : `${name} › ${member}`,
						reason: failureText(language, failure),
					},
				],
	);
	const copy = () => copyText(refused.map(({ name, reason }) => `${name}\t${reason}`).join('\n'));
	return (
		<Dialog title={t.refused.title(refused.length)} onClose={onClose} wide>
			<Rows
				label={t.refused.title(refused.length)}
				className="refused-rows"
				items={refused}
				height={ROW}
				idOf={({ id }) => id}
				selected={null}
				onSelect={() => undefined}
				row={({ name, reason }) => (
					<div className="refused-row">
						<strong className="clip">{name}</strong>
						<span className="clip muted" title={reason}>
							{reason}
						</span>
					</div>
				)}
			/>
			<div className="dialog-actions">
				<Button onPress={copy}>{t.refused.copy}</Button>
				<Button onPress={onClose}>{t.desk.dismiss}</Button>
			</div>
		</Dialog>
	);
}
