import type { KeyboardEvent } from 'react';

/** What a shape that is a button answers to: click, Enter and Space. */
export function pressable(press: () => void) {
	return {
		onClick: press,
		onKeyDown(event: KeyboardEvent) {
			if (event.key !== 'Enter' && event.key !== ' ') return;
			event.preventDefault();
			press();
		},
	};
}
