import { readWeightOrNull } from '../../cells/leniently';
import { lineKeyOf, type Candidate } from './fieldCandidates';

/** Fewer groups of several lines may be equal by chance. */
const FEWEST_GROUPS = 2;
const WHOLE = 100;
/** Weights are printed with a decimal or two. */
const PRINTED_ROUNDING = 0.5;

/**
 * Whether a weight is that of the level above the lines, repeated in each of them: the same in all lines of a name and another
 * one elsewhere, while neither those of a name nor all of them together make up a whole.
 */
export function areRepeatedWeights(weight: Candidate, level: Candidate): boolean {
  const groups = weightsByName(weight, level);
  const several = groups.filter(({ length }) => length > 1);
  const first = groups.flatMap(([one]) => one ?? []);
  return (
    several.length >= FEWEST_GROUPS &&
    groups.every(areEqual) &&
    new Set(first).size > 1 &&
    !several.some(addUpToWhole) &&
    !addUpToWhole(groups.flat())
  );
}

/** Whether a weight is the same in all lines under each name of a level. */
export function areSameUnder(weight: Candidate, level: Candidate): boolean {
  return weightsByName(weight, level).every(areEqual);
}

function areEqual(weights: readonly number[]): boolean {
  return weights.every((one) => one === weights[0]);
}

/** The weights of the lines under each name of a level, which stands in each of them or only in the first. */
function weightsByName(weight: Candidate, level: Candidate): number[][] {
  const names = new Map(level.content.cells.map((cell) => [lineKeyOf(cell), cell.text]));
  const groups: number[][] = [];
  let open: string | null = null;
  for (const cell of weight.content.cells) {
    const name: string | null = names.get(lineKeyOf(cell)) ?? open;
    const figure = readWeightOrNull(cell.value);
    if (figure === null) continue;
    if (name !== open || groups.length === 0) groups.push([]);
    open = name;
    groups.at(-1)?.push(figure);
  }
  return groups;
}

function addUpToWhole(weights: readonly number[]): boolean {
  const sum = weights.reduce((all, one) => all + one, 0);
  return [WHOLE, 1].some((whole) => Math.abs(sum - whole) <= (PRINTED_ROUNDING * whole) / WHOLE);
}
