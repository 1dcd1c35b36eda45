/** Makes a document of schema n - 1 one of schema n. Pure; it may change what it is given. */
export type Migration = (document: Record<string, unknown>) => Record<string, unknown>;
