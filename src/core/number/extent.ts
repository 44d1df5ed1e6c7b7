/**
 * The least and the greatest of numbers; of none Infinity and -Infinity, as Math.min and Math.max say. For any number of
 * them: a list of some 100,000 arguments ends where the stack does.
 */
export function extentOf(numbers: Iterable<number>): [least: number, greatest: number] {
  let [least, greatest] = [Infinity, -Infinity];
  for (const number of numbers) {
    if (number < least) least = number;
    if (number > greatest) greatest = number;
  }
  return [least, greatest];
}
