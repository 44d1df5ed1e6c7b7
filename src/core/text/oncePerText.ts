/** Texts whose readings are kept; beyond them all are forgotten. */
const MOST_TEXTS = 20_000;

/** A reading of a text that depends on nothing else, done once for each text: workbooks say the same things again and again. */
export function oncePerText<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as T;
    const reading = read(text);
    if (known.size >= MOST_TEXTS) known.clear();
    known.set(text, reading);
    return reading;
  };
}
