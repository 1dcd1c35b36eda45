import { z } from 'zod';

/** The attribution section of a language pack. */
export const attributionSection = z.strictObject({}).prefault({});
