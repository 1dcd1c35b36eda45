import { z } from 'zod';

/** The events section of a language pack. */
export const eventsSection = z.strictObject({}).prefault({});
