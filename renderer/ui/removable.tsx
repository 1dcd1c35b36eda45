import { Icon } from './icon.tsx';
import './chips.css';

/** A value that stands, with a button that takes it away. */
export function Removable({
	children,
	remove,
	onRemove,
}: {
	readonly children: string;
	readonly remove: string;
	readonly onRemove: () => void;
}) {
	return (
		<span className="pill standing">
			<span className="clip">{children}</span>
			<button type="button" className="pill-remove" aria-label={remove} onClick={onRemove}>
				<Icon name="close" />
			</button>
		</span>
	);
}
