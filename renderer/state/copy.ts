/** Puts text on the clipboard. The page has no leave to read it; writing needs the press that asked for it. */
export function copyText(text: string): void {
	const onCopy = (event: ClipboardEvent) => {
		event.preventDefault();
		event.stopPropagation();
		event.clipboardData?.setData('text/plain', text);
	};
	document.addEventListener('copy', onCopy, { once: true, capture: true });
	document.execCommand('copy');
	document.removeEventListener('copy', onCopy, { capture: true });
}
