/** Texts whose readings are kept; beyond them all are forgotten. */
const MOST_TEXTS = 100_000;
/** Longer ones hardly come again, and would fill the memory. */
const LONGEST_KEPT = 300;

/** A reading of a text that depends on nothing else, done once for each text: workbooks say the same things again and again. */
export function oncePerText<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length > LONGEST_KEPT) return read(text);
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as T;
    const reading = read(text);
    if (known.size >= MOST_TEXTS) known.clear();
    known.set(text, reading);
    return reading;
  };
}
