import { useState } from 'react';
import { addTags, decideEvents } from '#state/actions.ts';
import { tagsIn } from '#state/tags.ts';
import { useWords } from '#strings/use.ts';
import { Button } from '#ui/button.tsx';
import { Field } from '#ui/field.tsx';

/** What can be done to several events at once; each is one step of undo. */
export function Together({ ids, onDone }: { readonly ids: readonly string[]; readonly onDone: () => void }) {
	const { t } = useWords();
	const [tags, setTags] = useState<string | null>(null);
	const tag = () => {
		const fresh = tagsIn(tags ?? '');
		if (fresh.length > 0) void addTags('events', ids, fresh);
		setTags(null);
	};
	return (
		<section className="view-bar together" aria-label={t.table.together}>
			<strong>{t.table.picked(ids.length)}</strong>
			<Button icon="check" onPress={() => void decideEvents(ids, 'accepted')}>
				{t.inspector.accept}
			</Button>
			<Button icon="cross" onPress={() => void decideEvents(ids, 'rejected')}>
				{t.inspector.reject}
			</Button>
			{tags === null ? (
				<Button icon="tag" onPress={() => setTags('')}>
					{t.marks.addTag}
				</Button>
			) : (
				<Field
					bare
					label={t.marks.addTag}
					placeholder={t.marks.tagExample}
					value={tags}
					onChange={setTags}
					onEnter={tag}
					onEscape={() => setTags(null)}
					autoFocus
				/>
			)}
			<Button look="plain" onPress={onDone}>
				{t.table.unpick}
			</Button>
		</section>
	);
}
