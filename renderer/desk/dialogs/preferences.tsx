import { setPreferences } from '#state/actions.ts';
import { useDesk } from '#state/use.ts';
import { useWords } from '#strings/use.ts';
import { Dialog } from '#ui/dialog.tsx';
import { Segments } from '#ui/segments.tsx';

export function PreferencesDialog({ onClose }: { readonly onClose: () => void }) {
	const { t } = useWords();
	const preferences = useDesk().app?.preferences;
	if (!preferences) return null;
	const { themes, densities } = t.preferences;
	return (
		<Dialog title={t.preferences.title} onClose={onClose}>
			<div className="settings">
				<span>{t.preferences.language}</span>
				<Segments
					label={t.preferences.language}
					value={preferences.locale}
					options={[
						{ value: 'de', label: 'Deutsch' },
						{ value: 'en', label: 'English' },
					]}
					onChange={(locale) => void setPreferences({ locale })}
				/>
				<span>{t.preferences.theme}</span>
				<Segments
					label={t.preferences.theme}
					value={preferences.theme}
					options={[
						{ value: 'system', label: themes.system },
						{ value: 'light', label: themes.light },
						{ value: 'dark', label: themes.dark },
					]}
					onChange={(theme) => void setPreferences({ theme })}
				/>
				<span>{t.preferences.density}</span>
				<Segments
					label={t.preferences.density}
					value={preferences.density}
					options={[
						{ value: 'compact', label: densities.compact },
						{ value: 'comfortable', label: densities.comfortable },
					]}
					onChange={(density) => void setPreferences({ density })}
				/>
			</div>
		</Dialog>
	);
}
