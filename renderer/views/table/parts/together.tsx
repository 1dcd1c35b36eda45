import { addTags, decideEvents } from '#state/actions.ts';
import { useWords } from '#strings/use.ts';
import { AddTags } from '#ui/add-tags.tsx';
import { Button } from '#ui/button.tsx';

/** What can be done to several events at once; each is one step of undo. */
export function Together({ ids, onDone }: { readonly ids: readonly string[]; readonly onDone: () => void }) {
	const { t } = useWords();
	return (
		<section className="view-bar together" aria-label={t.table.together}>
			<strong>{t.table.picked(ids.length)}</strong>
			<Button icon="check" onPress={() => void decideEvents(ids, 'accepted')}>
				{t.inspector.accept}
			</Button>
			<Button icon="cross" onPress={() => void decideEvents(ids, 'rejected')}>
				{t.inspector.reject}
			</Button>
			<AddTags
				label={t.marks.addTag}
				example={t.marks.tagExample}
				onAdd={(tags) => void addTags('events', ids, tags)}
			/>
			<Button look="plain" onPress={onDone}>
				{t.table.unpick}
			</Button>
		</section>
	);
}
