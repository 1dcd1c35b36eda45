import { publicationDate } from '#app/dates.ts';
import type { Given } from '#app/read-article.ts';
import { DepescheError } from '#domain/failure.ts';
import { failureText } from '#domain/messages.ts';
import { locale } from './locale.ts';
import { UsageError } from './usage.ts';

const LANGUAGE = /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i;

/** A date as an argument; a wrong one is bad usage. */
export function dateArgument(value: string): string {
	try {
		return publicationDate(value);
	} catch (cause) {
		if (cause instanceof DepescheError) throw new UsageError(failureText(locale(), cause.failure));
		throw cause;
	}
}

/** What `--published` and `--lang` say. */
export function givenBy(options: {
	readonly published?: string | undefined;
	readonly lang?: string | undefined;
}): Given {
	const { published, lang } = options;
	if (lang !== undefined && !LANGUAGE.test(lang)) {
		throw new UsageError(failureText(locale(), { code: 'language-unknown', where: lang }));
	}
	return {
		...(published !== undefined && { published: { edtf: dateArgument(published), from: 'given' } }),
		...(lang !== undefined && { lang: lang.toLowerCase() }),
	};
}
