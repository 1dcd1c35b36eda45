import { useMemo } from 'react';
import {
	Dialog as AriaDialog,
	Autocomplete,
	Header,
	Input,
	Menu,
	MenuItem,
	MenuSection,
	Modal,
	ModalOverlay,
	SearchField,
} from 'react-aria-components';
import { useTypedAhead } from '#state/type-ahead.ts';
import { useDesk, useSnapshot } from '#state/use.ts';
import { useWords } from '#strings/use.ts';
import { Icon } from '#ui/icon.tsx';
import { InLanguage } from '#ui/in-language.tsx';
import { type Command, commandsOf, recordsOf } from '../commands.ts';
import './palette.css';

/** One field for everything: what can be done, which views are kept, and what the dossier holds. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
	const words = useWords();
	const { t } = words;
	const { app } = useDesk();
	const snapshot = useSnapshot();
	const [query, setQuery] = useTypedAhead();
	const commands = useMemo(() => commandsOf(words, app?.recents ?? [], snapshot), [words, app, snapshot]);
	const sections = useMemo(() => recordsOf(words, snapshot, commands, query), [words, snapshot, commands, query]);
	const run = (command: Command) => {
		onClose();
		command.act();
	};
	return (
		<InLanguage>
			<ModalOverlay className="veil palette-veil" isOpen isDismissable onOpenChange={(open) => !open && onClose()}>
				<Modal className="palette">
					<AriaDialog className="palette-body" aria-label={t.palette.title}>
						<Autocomplete inputValue={query} onInputChange={setQuery}>
							<SearchField className="palette-field" aria-label={t.palette.title} autoFocus>
								<Icon name="search" />
								<Input className="palette-input" placeholder={t.palette.hint} spellCheck={false} />
							</SearchField>
							<Menu
								className="menu palette-list"
								aria-label={t.palette.title}
								renderEmptyState={() => <p className="rows-empty muted">{t.palette.none}</p>}
							>
								{sections.map(({ id, heading, commands: rows }) => (
									<MenuSection key={id} id={id}>
										<Header className="menu-heading eyebrow">{heading}</Header>
										{rows.map((command) => (
											<MenuItem
												key={command.id}
												id={command.id}
												className="menu-item"
												textValue={command.label}
												onAction={() => run(command)}
											>
												<Icon name={command.icon} />
												<span className="menu-label clip">{command.label}</span>
												{command.hint !== undefined && <span className="menu-hint clip">{command.hint}</span>}
											</MenuItem>
										))}
									</MenuSection>
								))}
							</Menu>
						</Autocomplete>
					</AriaDialog>
				</Modal>
			</ModalOverlay>
		</InLanguage>
	);
}
