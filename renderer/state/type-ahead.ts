import { type Dispatch, type SetStateAction, useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** What is typed for a dialog of one field before that field has the focus; who listens gets it letter by letter. */
let typed = '';
let listener: ((letter: string) => void) | undefined;

export function typeAhead(letter: string): void {
	if (listener === undefined) typed += letter;
	else listener(letter);
}

export function forgetTyped(): void {
	typed = '';
}

/** The text of such a field: it begins with what was typed until the dialog came, and takes each further letter that the field does not get. */
export function useTypedAhead(): [string, Dispatch<SetStateAction<string>>] {
	const [text, setText] = useState(() => typed);
	useLayoutEffect(() => {
		setText(typed);
		typed = '';
		// At once: the next letter may be the field's, which would begin with an older text.
		listener = (letter) => flushSync(() => setText((before) => before + letter));
		return () => {
			listener = undefined;
		};
	}, []);
	return [text, setText];
}
