import { z } from 'zod';

/** The order section of a language pack. */
export const orderSection = z.strictObject({}).prefault({});
