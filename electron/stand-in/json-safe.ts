/**
 * Answers `value` if it is plain JSON, else throws, naming the place. Electron clones more than JSON carries; what would pass there
 * and be changed silently here (a Date, a Map, NaN) must not go unnoticed.
 */
export function jsonSafe<T>(value: T, place: string): T {
	if (value !== undefined) walk(value, place);
	return value;
}

function walk(value: unknown, place: string): void {
	if (value === null || typeof value === 'string' || typeof value === 'boolean') return;
	if (typeof value === 'number' && Number.isFinite(value)) return;
	if (Array.isArray(value)) {
		for (const [index, item] of value.entries()) walk(item, `${place}[${index}]`);
	} else if (isPlain(value)) {
		for (const [key, item] of Object.entries(value)) if (item !== undefined) walk(item, `${place}.${key}`);
	} else {
		throw new TypeError(`${place} is no plain JSON: ${Object.prototype.toString.call(value)}`);
	}
}

function isPlain(value: unknown): value is object {
	if (typeof value !== 'object' || value === null) return false;
	const prototype: unknown = Object.getPrototypeOf(value);
	return prototype === Object.prototype || prototype === null;
}
