import type { MarkedTable } from '#bridge/client.ts';
import type { Mark } from '#domain/mark.ts';
import { mark as setMark } from '#state/actions.ts';
import { useWords } from '#strings/use.ts';
import { AddTags } from '#ui/add-tags.tsx';
import { Removable } from '#ui/removable.tsx';

export interface MarkProps {
	readonly table: MarkedTable;
	readonly id: string;
	readonly mark: Mark | undefined;
}

/** A person's tags on a record. */
export function Tags({ table, id, mark }: MarkProps) {
	const { t } = useWords();
	const tags = mark?.tags ?? [];
	const set = (next: readonly string[]) => void setMark(table, [id], { tags: next.length === 0 ? null : next });
	return (
		<div className="tags">
			{tags.map((tag) => (
				<Removable key={tag} remove={t.marks.removeTag(tag)} onRemove={() => set(tags.filter((one) => one !== tag))}>
					{tag}
				</Removable>
			))}
			<AddTags
				label={t.marks.addTag}
				example={t.marks.tagExample}
				look="plain"
				onAdd={(fresh) => set([...new Set([...tags, ...fresh])])}
			/>
		</div>
	);
}
