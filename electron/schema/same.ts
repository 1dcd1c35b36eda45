type Atom = string | number | boolean | null | undefined;
/** `T` with every property and array read-only, at every depth. */
export type Frozen<T> = T extends Atom ? T : { readonly [K in keyof T]: Frozen<T[K]> };

/**
 * Compiles only while the schema's type and the domain's are assignable to each other both ways, so that neither can gain, lose or
 * retype a property alone. Call it with the types: `same<Frozen<z.infer<typeof schema>>, Noun>(true)`.
 */
export function same<A, B>(_held: [A, B] extends [B, A] ? true : never): void {}
