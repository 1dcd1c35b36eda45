import type { KeyboardEvent } from 'react';

/** What makes a shape of a picture a button: it is pressed by click, Enter and Space. */
export function pressable(press: () => void) {
	return {
		role: 'button',
		onClick: press,
		onKeyDown(event: KeyboardEvent) {
			if (event.key !== 'Enter' && event.key !== ' ') return;
			event.preventDefault();
			press();
		},
	} as const;
}
