import { useState } from 'react';
import type { MarkedTable } from '#bridge/client.ts';
import type { Mark } from '#domain/mark.ts';
import { mark as setMark } from '#state/actions.ts';
import { tagsIn } from '#state/tags.ts';
import { useWords } from '#strings/use.ts';
import { Button } from '#ui/button.tsx';
import { Removable } from '#ui/chips.tsx';
import { Field } from '#ui/field.tsx';

export interface MarkProps {
	readonly table: MarkedTable;
	readonly id: string;
	readonly mark: Mark | undefined;
}

/** A person's tags on a record. */
export function Tags({ table, id, mark }: MarkProps) {
	const { t } = useWords();
	const tags = mark?.tags ?? [];
	const [draft, setDraft] = useState<string | null>(null);
	const set = (next: readonly string[]) => void setMark(table, [id], { tags: next.length === 0 ? null : next });
	const add = () => {
		const fresh = tagsIn(draft ?? '');
		if (fresh.length > 0) set([...new Set([...tags, ...fresh])]);
		setDraft(null);
	};
	return (
		<div className="tags">
			{tags.map((tag) => (
				<Removable key={tag} remove={t.marks.removeTag(tag)} onRemove={() => set(tags.filter((one) => one !== tag))}>
					{tag}
				</Removable>
			))}
			{draft === null ? (
				<Button icon="tag" look="plain" onPress={() => setDraft('')}>
					{t.marks.addTag}
				</Button>
			) : (
				<Field
					bare
					label={t.marks.addTag}
					placeholder={t.marks.tagExample}
					value={draft}
					onChange={setDraft}
					onEnter={add}
					onEscape={() => setDraft(null)}
					autoFocus
				/>
			)}
		</div>
	);
}
