/** Words before a number that open it downwards or upwards, or make it round, in the languages articles are read in. */
const split = (words: string): ReadonlySet<string> => new Set(words.split('|'));

/** "at least 12" agrees with 15. */
export const AT_LEAST = split(
	'mindestens|wenigstens|least|min|über|mehr als|more than|over|moins|plus de|menos|más de|almeno|более|менее|свыше|минимум',
);
/** "up to 12" agrees with 8. */
export const AT_MOST = split(
	'höchstens|bis zu|maximal|up to|most|fewer than|less than|weniger als|plus|hasta|jusqu|до|максимум',
);
/** "about 12" agrees with 13. */
export const ROUGHLY = split(
	'rund|etwa|circa|ca|ungefähr|fast|knapp|nahezu|about|around|some|roughly|nearly|almost|approximately|environ|presque|unos|unas|aproximadamente|cerca|casi|около|примерно|почти|dutzende|dozens',
);
