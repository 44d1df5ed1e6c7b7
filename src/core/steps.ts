/**
 * A long computation that stops now and then, so that whoever runs it may draw, answer and be told to give up.
 * A stop comes at the latest after what 1,000 rows cost.
 */
export type Steps<T> = Generator<undefined, T, void>;

/** Runs a computation to its end in one go. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
