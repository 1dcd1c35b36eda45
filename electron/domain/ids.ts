declare const noun: unique symbol;

/** An id that knows what it names, so that an event's id cannot be handed where an article's is wanted. */
export type Id<Noun extends string> = string & { readonly [noun]?: Noun };

export type ArticleId = Id<'Article'>;
export type EntityId = Id<'Entity'>;
export type EventId = Id<'Event'>;
export type ClaimId = Id<'Claim'>;
export type RelationId = Id<'Relation'>;
export type OutletId = Id<'Outlet'>;
export type ViewId = Id<'View'>;
