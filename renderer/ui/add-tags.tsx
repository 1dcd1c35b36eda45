import { useState } from 'react';
import { Button } from './button.tsx';
import { Field } from './field.tsx';

export interface AddTagsProps {
	readonly label: string;
	readonly example: string;
	readonly look?: 'framed' | 'plain';
	/** Called with at least one. */
	readonly onAdd: (tags: readonly string[]) => void;
}

/** A button that becomes a field for tags, parted by commas. */
export function AddTags({ label, example, look = 'framed', onAdd }: AddTagsProps) {
	const [typed, setTyped] = useState<string | null>(null);
	if (typed === null) {
		return (
			<Button icon="tag" look={look} onPress={() => setTyped('')}>
				{label}
			</Button>
		);
	}
	const add = () => {
		const tags = listed(typed);
		if (tags.length > 0) onAdd(tags);
		setTyped(null);
	};
	return (
		<Field
			bare
			label={label}
			placeholder={example}
			value={typed}
			onChange={setTyped}
			onEnter={add}
			onEscape={() => setTyped(null)}
			autoFocus
		/>
	);
}

/** What was typed, parted by commas, each once. */
export const listed = (typed: string): string[] => [
	...new Set(
		typed
			.split(',')
			.map((one) => one.trim())
			.filter((one) => one !== ''),
	),
];
