/** What depends on nothing but an object that never changes, worked out once and kept for as long as the object is. */
export function oncePerObject<K extends object, T>(workOut: (of: K) => T): (of: K) => T {
  const known = new WeakMap<K, { value: T }>();
  return (of) => {
    const before = known.get(of);
    if (before) return before.value;
    const value = workOut(of);
    known.set(of, { value });
    return value;
  };
}
