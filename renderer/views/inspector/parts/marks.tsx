import { Note } from './note.tsx';
import { type MarkProps, Tags } from './tags.tsx';
import './marks.css';

/** What a person adds to any record: tags and a note. */
export function Marks(props: MarkProps) {
	return (
		<div className="marks">
			<Tags {...props} />
			<Note {...props} />
		</div>
	);
}
