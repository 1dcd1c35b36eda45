import { useEffect, useRef } from 'react';
import './tooltip.css';

/** Milliseconds that the pointer or the keys rest on a control before its tooltip shows. */
const DELAY = 500;
/** Pixels between a control and its tooltip, and between that and the window's edge. */
const GAP = 6;
const EDGE = 4;

function place(tip: HTMLElement, control: Element): void {
	const box = control.getBoundingClientRect();
	const { width, height } = tip.getBoundingClientRect();
	const above = box.top - GAP - height;
	const left = Math.max(EDGE, Math.min(window.innerWidth - width - EDGE, box.left + box.width / 2 - width / 2));
	tip.style.left = `${left}px`;
	tip.style.top = `${above >= EDGE ? above : box.bottom + GAP}px`;
}

/**
 * The one tooltip of the window: it shows the `data-hint` of what the pointer rests on or the keys have reached. The text names its
 * control already, so it is not read twice. Escape hides it.
 */
export function Hints() {
	const tip = useRef<HTMLDivElement>(null);
	useEffect(() => {
		const element = tip.current;
		if (!element) return;
		let over: Element | null = null;
		let timer: ReturnType<typeof setTimeout> | undefined;
		const hide = () => {
			clearTimeout(timer);
			over = null;
			if (element.matches(':popover-open')) element.hidePopover();
		};
		const show = (control: Element) => {
			if (!control.isConnected) return;
			element.textContent = control.getAttribute('data-hint');
			element.showPopover();
			place(element, control);
		};
		const rest = ({ target }: Event) => {
			const control = target instanceof Element ? target.closest('[data-hint]') : null;
			if (control === over) return;
			hide();
			over = control;
			if (control) timer = setTimeout(() => show(control), DELAY);
		};
		const focus = (event: Event) => {
			if (event.target instanceof Element && event.target.matches(':focus-visible')) rest(event);
		};
		const key = (event: KeyboardEvent) => {
			if (event.key === 'Escape') hide();
		};
		document.addEventListener('pointerover', rest);
		document.addEventListener('focusin', focus);
		document.addEventListener('keydown', key, true);
		for (const end of ['focusout', 'pointerdown', 'wheel'] as const) document.addEventListener(end, hide, true);
		return () => {
			hide();
			document.removeEventListener('pointerover', rest);
			document.removeEventListener('focusin', focus);
			document.removeEventListener('keydown', key, true);
			for (const end of ['focusout', 'pointerdown', 'wheel'] as const) document.removeEventListener(end, hide, true);
		};
	}, []);
	return <div ref={tip} className="tooltip" popover="manual" aria-hidden />;
}
