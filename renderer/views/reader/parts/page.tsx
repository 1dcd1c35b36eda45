import DOMPurify from 'dompurify';
import { useEffect, useRef, useState } from 'react';
import { pageOf } from '#state/versions.ts';
import { useWords } from '#strings/use.ts';

/** What would run, load or leave the page. Images stand only where the page carries them within itself. */
const FORBIDDEN = [
	'script',
	'iframe',
	'object',
	'embed',
	'form',
	'input',
	'button',
	'link',
	'meta',
	'base',
	'style',
	'audio',
	'video',
	'source',
];

/** The page as it was captured: cleaned, in a frame of its own without scripts and without network. */
export function CapturedPage({ article, title }: { readonly article: string; readonly title: string }) {
	const { t } = useWords();
	const frame = useRef<HTMLIFrameElement>(null);
	const [missing, setMissing] = useState(false);
	useEffect(() => {
		let current = true;
		void pageOf(article).then((html) => {
			if (!current) return;
			setMissing(html === undefined || html === null);
			if (!frame.current || typeof html !== 'string') return;
			const clean = DOMPurify.sanitize(html, {
				WHOLE_DOCUMENT: true,
				FORBID_TAGS: FORBIDDEN,
				FORBID_ATTR: ['style', 'srcset', 'href', 'action', 'formaction', 'ping', 'background', 'poster'],
				ALLOWED_URI_REGEXP: /^data:image\//i,
				RETURN_TRUSTED_TYPE: true,
			});
			frame.current.srcdoc = clean as unknown as string;
		});
		return () => {
			current = false;
		};
	}, [article]);
	return (
		<>
			{missing && <p className="pane-empty muted">{t.reader.noPage}</p>}
			<iframe ref={frame} className="captured-page" title={t.reader.pageOf(title)} sandbox="" hidden={missing} />
		</>
	);
}
