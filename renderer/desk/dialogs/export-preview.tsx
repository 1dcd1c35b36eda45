import { useEffect, useState } from 'react';
import { type Channels, type ExportFormat, failureOf } from '#bridge/client.ts';
import type { Failure } from '#domain/failure.ts';
import { failureText } from '#domain/messages.ts';
import type { Preview } from '#domain/preview.ts';
import { cancelJob, previewExport } from '#state/actions.ts';
import { useWords } from '#strings/use.ts';
import './export-preview.css';

/** Whoever types or tries is not answered at every step. */
const PAUSE_MS = 250;
/** Before that nobody waits. */
const SOON_MS = 500;

export interface ExportPreviewProps {
	readonly format: ExportFormat;
	readonly options: NonNullable<Channels['dossier.preview']['request']['options']>;
	/** Only what the filter leaves. */
	readonly scoped: boolean;
}

type Shown = { readonly preview: Preview } | { readonly failure: Failure };

/** How the file would begin, made anew a moment after the last change. */
export function ExportPreview({ format, options, scoped }: ExportPreviewProps) {
	const { t, language } = useWords();
	const { shown, waiting } = usePreview({ format, options, scoped });
	return (
		<div className="export-preview" data-waiting={waiting || undefined}>
			<p className="muted" role="status">
				{waiting && t.exports.previewComes}
				{!waiting &&
					shown !== undefined &&
					('failure' in shown ? failureText(language, shown.failure) : captionOf(shown.preview, t))}
			</p>
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
			<section className="preview-scroll" tabIndex={0} aria-label={t.exports.preview}>
				{shown !== undefined && 'preview' in shown && <Beginning preview={shown.preview} />}
			</section>
		</div>
	);
}

function captionOf(preview: Preview, { exports }: ReturnType<typeof useWords>['t']): string {
	switch (preview.kind) {
		case 'pages':
			return preview.cut
				? `${exports.firstPages(preview.pages.length)} ${exports.previewCut}`
				: exports.pagesOf(preview.pages.length, preview.of);
		case 'picture':
			return preview.cut ? exports.previewCut : exports.wholePicture;
		case 'text':
			if (preview.cut) return `${exports.firstLines} ${exports.previewCut}`;
			return preview.more ? exports.firstLines : exports.wholeText;
		case 'none':
			return exports.noPreview;
	}
}

function Beginning({ preview }: { readonly preview: Preview }) {
	const { t } = useWords();
	switch (preview.kind) {
		case 'pages':
			return preview.pages.map((page, i) => (
				<Picture key={page.length + i} svg={page} alt={t.exports.pageAlt(i + 1)} paper />
			));
		case 'picture':
			return <Picture svg={preview.svg} alt={t.exports.pictureAlt} />;
		case 'text':
			return <pre>{preview.text}</pre>;
		case 'none':
			return null;
	}
}

/** A drawing as a picture: nothing in it can run or ask for anything. */
function Picture({
	svg,
	alt,
	paper = false,
}: {
	readonly svg: string;
	readonly alt: string;
	readonly paper?: boolean;
}) {
	const [url, setUrl] = useState<string>();
	useEffect(() => {
		const made = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
		setUrl(made);
		return () => URL.revokeObjectURL(made);
	}, [svg]);
	return url === undefined ? null : <img className={paper ? 'preview-page' : 'preview-picture'} src={url} alt={alt} />;
}

/** The preview of what is asked for; one that is no longer asked for is given up. */
function usePreview(asked: ExportPreviewProps): { readonly shown: Shown | undefined; readonly waiting: boolean } {
	const [shown, setShown] = useState<Shown>();
	const [waiting, setWaiting] = useState(false);
	const key = JSON.stringify(asked);
	useEffect(() => {
		const { format, options, scoped }: ExportPreviewProps = JSON.parse(key);
		const job = crypto.randomUUID();
		let wanted = true;
		const show = (next: Shown) => {
			if (!wanted) return;
			clearTimeout(soon);
			setWaiting(false);
			setShown(next);
		};
		const soon = setTimeout(() => setWaiting(true), PAUSE_MS + SOON_MS);
		let begun = false;
		const start = setTimeout(() => {
			begun = true;
			previewExport(format, options, scoped, job).then(
				(preview) => show({ preview }),
				(error: unknown) => show({ failure: failureOf(error) }),
			);
		}, PAUSE_MS);
		return () => {
			wanted = false;
			clearTimeout(start);
			clearTimeout(soon);
			setWaiting(false);
			if (begun) void cancelJob(job);
		};
	}, [key]);
	return { shown, waiting };
}
