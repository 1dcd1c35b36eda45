import type { ClaimRecord } from '#domain/dossier.ts';
import type { SpeechAct } from '#domain/reading.ts';
import { editClaim } from '#state/claims.ts';
import { useWords } from '#strings/use.ts';
import { Select } from '#ui/select.tsx';
import { SpeakerField } from './speaker-field.tsx';

/** The selected claim, to be put right. */
export function Correct({ claim }: { readonly claim: ClaimRecord }) {
	const { t } = useWords();
	const { id, act, speaker } = claim;
	return (
		<fieldset className="correct" aria-label={t.claims.correct}>
			<SpeakerField key={JSON.stringify([id, speaker])} claim={claim} />
			<Select
				inline
				label={t.claims.act}
				value={act}
				options={(Object.keys(t.acts) as SpeechAct[]).map((value) => ({ value, label: t.acts[value] }))}
				onChange={(value) => void editClaim(id, { act: value })}
			/>
		</fieldset>
	);
}
