import { useEffect, useState } from 'react';
import { Dialog as AriaDialog, Modal, ModalOverlay } from 'react-aria-components';
import { noteEvent, type Sketch, sketchEvent } from '#state/own-events.ts';
import { useTypedAhead } from '#state/type-ahead.ts';
import { useSnapshot } from '#state/use.ts';
import { useWords } from '#strings/use.ts';
import { Button } from '#ui/button.tsx';
import { Field } from '#ui/field.tsx';
import { Icon } from '#ui/icon.tsx';
import { InLanguage } from '#ui/in-language.tsx';
import './own-event.css';

/** Milliseconds of quiet before the line is read. */
const QUIET = 150;
/** UTF-16 units of a line. */
const LONGEST = 500;

/** An event typed as one line; what Depesche makes of it shows while it is typed. */
export function OwnEvent({ onClose }: { readonly onClose: () => void }) {
	const { t } = useWords();
	const [line, setLine] = useTypedAhead();
	const [adding, setAdding] = useState(false);
	const [sketch, setSketch] = useState<Sketch | null>(null);
	const wanted = line.trim();
	useEffect(() => {
		let current = true;
		if (wanted === '') {
			setSketch(null);
			return undefined;
		}
		const timer = setTimeout(async () => {
			const made = await sketchEvent(wanted);
			if (current) setSketch(made ?? null);
		}, QUIET);
		return () => {
			current = false;
			clearTimeout(timer);
		};
	}, [wanted]);
	const add = async () => {
		if (wanted === '' || adding) return;
		setAdding(true);
		if (await noteEvent(wanted)) onClose();
		else setAdding(false);
	};
	return (
		<InLanguage>
			<ModalOverlay className="veil palette-veil" isOpen isDismissable onOpenChange={(open) => !open && onClose()}>
				<Modal className="palette">
					<AriaDialog className="own-event" aria-label={t.ownEvent.title}>
						<Field
							label={t.ownEvent.line}
							value={line}
							onChange={setLine}
							onEnter={() => void add()}
							most={LONGEST}
							placeholder={t.ownEvent.example}
							hint={t.ownEvent.hint}
							autoFocus
						/>
						<div className="own-event-preview" role="status" aria-label={t.ownEvent.preview}>
							{sketch && <Preview sketch={sketch} />}
						</div>
						<div className="dialog-actions">
							<Button onPress={onClose}>{t.desk.cancel}</Button>
							<Button look="primary" onPress={() => void add()} disabled={wanted === '' || adding}>
								{t.ownEvent.add}
							</Button>
						</div>
					</AriaDialog>
				</Modal>
			</ModalOverlay>
		</InLanguage>
	);
}

function Preview({ sketch }: { readonly sketch: Sketch }) {
	const { t, dates } = useWords();
	const { entities } = useSnapshot();
	const { title, type, when, participants, place } = sketch;
	const names = participants.flatMap(({ entity }) => entities.get(entity)?.name ?? []);
	return (
		<>
			<p className="own-event-title">
				<strong>{title}</strong>
				<span className="muted">{t.eventTypes[type]}</span>
			</p>
			<p className="own-event-facts">
				<span>
					<Icon name="calendar" />
					{when ? dates.when(when) : t.ownEvent.undated}
					{when?.basis === 'inferred' && <span className="badge">{t.inspector.inferred}</span>}
				</span>
				{names.length > 0 && (
					<span>
						<Icon name="person" label={t.inspector.people} />
						{names.join(', ')}
					</span>
				)}
				{place !== undefined && (
					<span>
						<Icon name="place" label={t.inspector.place} />
						{entities.get(place)?.name}
					</span>
				)}
			</p>
		</>
	);
}
