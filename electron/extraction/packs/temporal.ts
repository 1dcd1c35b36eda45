import { z } from 'zod';

/** The temporal section of a language pack. */
export const temporalSection = z.strictObject({}).prefault({});
