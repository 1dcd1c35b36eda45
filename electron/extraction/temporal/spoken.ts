import { type Frame, num } from './frame.ts';

/** Fields of numbers told in several words. */
const SPOKEN = ['high', 'thousands', 'dayTens', 'minTens', 'low', 'lowTens'] as const;

/** The frame with "nineteen ninety-six", "two thousand and fifteen", "twenty second" and "forty five" put together. */
export function spoken(frame: Frame): Frame {
	if (!SPOKEN.some((field) => frame[field] !== undefined)) return frame;
	const { high, thousands, low, lowTens, lowOnes, dayTens, dayOnes, minTens, minOnes, ...rest } = frame;
	const two = num(frame, 'low') ?? (num(frame, 'lowTens') ?? 0) + (num(frame, 'lowOnes') ?? 0);
	const year =
		high !== undefined
			? Number(high) * 100 + two
			: thousands !== undefined
				? Number(thousands) * 1000 + two
				: undefined;
	return {
		...rest,
		...(year !== undefined && { year }),
		...(dayTens !== undefined && { day: Number(dayTens) + Number(dayOnes) }),
		...(minTens !== undefined && { minute: Number(minTens) + Number(minOnes) }),
	};
}
