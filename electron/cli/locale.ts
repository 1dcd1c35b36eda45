/** The language that the user's terminal speaks, as far as Depesche speaks it. */
export function locale(): 'de' | 'en' {
	const { LC_ALL, LC_MESSAGES, LANGUAGE, LANG } = process.env;
	return (LC_ALL || LC_MESSAGES || LANGUAGE || LANG || '').toLowerCase().startsWith('de') ? 'de' : 'en';
}
