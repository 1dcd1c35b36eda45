/** What is typed for the palette before it is there. */
let typed = '';

export function typeAhead(letter: string): void {
	typed += letter;
}

export const typedAhead = (): string => typed;

export function forgetTyped(): void {
	typed = '';
}
