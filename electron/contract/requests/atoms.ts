import { z } from 'zod';
import { id } from '#schema/atoms.ts';

export const path = z
	.string()
	.min(1)
	.max(4096)
	.refine((value) => !value.includes('\0'), 'a path without NUL');
export const name = z.string().trim().min(1).max(200);
export const job = z.string().min(1).max(100);
export const ids = z.array(id).min(1).max(10_000);
export const date = z.string().min(1).max(40);
export const nothing = z.undefined();
