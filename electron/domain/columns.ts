/** Fields of an article that a table's column may hold. */
export const COLUMN_FIELDS = ['title', 'text', 'abstract', 'published', 'url', 'outlet', 'byline', 'lang'] as const;
export type ColumnField = (typeof COLUMN_FIELDS)[number];

/** Which column holds which field: its name, or its number counted from 1. */
export type ColumnMapping = Readonly<Partial<Record<ColumnField, string>>>;
