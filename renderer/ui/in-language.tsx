import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';

/** Gives React Aria's parts the language that the document is in. */
export const InLanguage = ({ children }: { readonly children: ReactNode }) => (
	<I18nProvider locale={document.documentElement.lang}>{children}</I18nProvider>
);
