import type { ClaimRecord } from '#domain/dossier.ts';
import type { SpeechAct } from '#domain/reading.ts';
import { decideClaims } from '#state/actions.ts';
import { editClaim } from '#state/claims.ts';
import { useWords } from '#strings/use.ts';
import { Button } from '#ui/button.tsx';
import { Select } from '#ui/select.tsx';
import { SpeakerField } from './speaker-field.tsx';

/** The selected claim, to be accepted, rejected or put right. */
export function Correct({ claim }: { readonly claim: ClaimRecord }) {
	const { t } = useWords();
	const { id, decision, act } = claim;
	return (
		<fieldset className="correct" aria-label={t.claims.correct}>
			<Button
				icon="check"
				hotkey="A"
				disabled={decision === 'accepted'}
				onPress={() => void decideClaims([id], 'accepted')}
			>
				{t.inspector.accept}
			</Button>
			<Button
				icon="cross"
				hotkey="R"
				disabled={decision === 'rejected'}
				onPress={() => void decideClaims([id], 'rejected')}
			>
				{t.inspector.reject}
			</Button>
			<SpeakerField key={id} claim={claim} />
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
