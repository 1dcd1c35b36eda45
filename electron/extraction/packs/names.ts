import { z } from 'zod';

/** The names section of a language pack. */
export const namesSection = z.strictObject({}).prefault({});
