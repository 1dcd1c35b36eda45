import { useMemo, useState } from 'react';
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import type { ClaimRecord } from '#domain/dossier.ts';
import { editClaim } from '#state/claims.ts';
import { useSnapshot } from '#state/use.ts';
import { useWords } from '#strings/use.ts';
import { Icon } from '#ui/icon.tsx';
import { InLanguage } from '#ui/in-language.tsx';
import { useSpeaker } from './said.tsx';

const MOST = 40;
const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Who speaks, to be corrected: one of the dossier's names, or words of one's own. */
export function SpeakerField({ claim }: { readonly claim: ClaimRecord }) {
	const { t } = useWords();
	const { entities } = useSnapshot();
	const named = useSpeaker()(claim.speaker);
	const [typed, setTyped] = useState<string | null>(null);
	const options = useMemo(() => {
		const wanted = fold(typed ?? '');
		const found: { readonly id: string; readonly name: string }[] = [];
		for (const { id, name, aliases } of entities.values()) {
			if (found.length >= MOST) break;
			if ([name, ...aliases].some((one) => fold(one).includes(wanted))) found.push({ id, name });
		}
		return found;
	}, [entities, typed]);
	// the field is made anew once the claim has changed: setting its text from outside would open the list again
	const say = (text: string) => {
		if (text !== '' && text !== named) void editClaim(claim.id, { speaker: { entities: [], text } });
	};
	return (
		<InLanguage>
			<ComboBox
				className="select-inline speaker-field"
				items={options}
				inputValue={typed ?? named}
				onInputChange={setTyped}
				onChange={(key) => {
					if (typeof key === 'string' && entities.has(key)) void editClaim(claim.id, { speaker: { entities: [key] } });
				}}
				allowsCustomValue
				menuTrigger="input"
			>
				<Label className="field-label">{t.claims.speaker}</Label>
				<div className="speaker-input">
					<Input
						className="input"
						spellCheck={false}
						onFocus={(event) => event.currentTarget.select()}
						onBlur={() => setTyped(null)}
						onKeyDown={(event) => {
							const chosen = event.currentTarget.getAttribute('aria-activedescendant');
							if (event.key === 'Enter' && !chosen && typed !== null) say(typed.trim());
						}}
					/>
					<Button className="button plain icon" aria-label={t.claims.chooseSpeaker}>
						<Icon name="down" />
					</Button>
				</div>
				<Popover className="popover" offset={4}>
					<ListBox className="menu">
						{(option: { readonly id: string; readonly name: string }) => (
							<ListBoxItem id={option.id} className="menu-item" textValue={option.name}>
								<span className="menu-label">{option.name}</span>
							</ListBoxItem>
						)}
					</ListBox>
				</Popover>
			</ComboBox>
		</InLanguage>
	);
}
